-- Words by their consonants have a limit of their own. Below it nothing was ever kept, but the index gave six words for
-- each that was, and each was compared twice.
create function name_words_by_consonants(skeleton text)
    returns table (word text, likeness double precision)
language sql stable parallel safe set pg_trgm.word_similarity_threshold = 0.7
begin atomic
    select w.word, 0.8 * public.word_similarity(skeleton, substr(w.word, 2)) as likeness from name_word w
     where substr(w.word, 2) operator(public.%>) skeleton and w.word like '0%'
     order by likeness desc, length(w.word), w.word
     limit 20;
end;

create or replace function name_words_like(letters text[], skeletons text[])
    returns table (place integer, word text, likeness double precision)
language sql stable parallel safe set pg_trgm.word_similarity_threshold = 0.45
begin atomic
    select t.place::integer, d.word, d.likeness
      from unnest(letters, skeletons) with ordinality as t (letters, skeleton, place)
     cross join lateral (
           (select w.word, public.word_similarity(t.letters, w.word) as likeness from name_word w
             where length(t.letters) > 2 and w.word operator(public.%>) t.letters and w.word not like '0%'
             order by likeness desc, length(w.word), w.word
             limit 50)
           union all
           (select w.word, public.word_similarity(t.letters, w.word) from name_word w
             where length(t.letters) <= 2 and w.word between t.letters and t.letters || chr(1114111)
             order by w.word
             limit 50)
           union all
           (select c.word, c.likeness from name_words_by_consonants(t.skeleton) c where t.skeleton is not null)) d
     order by t.place, d.likeness desc, length(d.word), d.word;
end;
