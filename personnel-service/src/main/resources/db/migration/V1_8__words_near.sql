-- A word and what is left of it without one of its letters; consonants of a name, which are marked by a 0, from five on.
-- Two words of which one was written with a letter more, less or wrong, or with two neighbours exchanged, have one of
-- these in common. Of a word longer than 40 letters, which no name has but one typed to fill the index, only itself.
create function word_with_letter_less(word text) returns text[]
language plpgsql immutable strict parallel safe as $$
declare
    marked constant boolean := word like '0%';
    letters constant integer := length(word);
    near text[] := array[word];
begin
    if letters between (case when marked then 6 else 3 end) and 40 then
        for place in (case when marked then 2 else 1 end) .. letters loop
            near := near || (left(word, place - 1) || right(word, letters - place));
        end loop;
    end if;
    return near;
end
$$;
create index name_word_near on name_word using gin (word_with_letter_less(word));

-- Words by their consonants: that begin with those looked for, or differ from them in one. What is misspelt in vowels or
-- doubled letters besides does not matter. They weigh less than letters.
create or replace function name_words_by_consonants(skeleton text)
    returns table (word text, likeness double precision)
language sql stable parallel safe
begin atomic
    (select w.word, 0.8 * public.word_similarity(skeleton, substr(w.word, 2)) as likeness from name_word w
      where word_with_letter_less(w.word) && word_with_letter_less('0' || skeleton)
      order by likeness desc, length(w.word), w.word
      limit 20)
    union
    (select b.word, 0.8 * public.word_similarity(skeleton, substr(b.word, 2))
       from (select w.word from name_word w
              where w.word between '0' || skeleton and '0' || skeleton || chr(1114111)
              order by w.word
              limit 1000) b
      order by length(b.word), b.word
      limit 20);
end;
drop index name_word_consonants;

-- The words near each of those looked for, with their likeness from 0 to 1: but for one typing error the same, or
-- beginning with it, or near it by their consonants. All by equality or in the order of the words, at a fifth of what it
-- costs to compare those that share letters. Of a beginning that very many have, the first thousand are looked at. To
-- plan it for each search would cost as much again.
create function name_words_near(letters text[], skeletons text[])
    returns table (place integer, word text, likeness double precision)
language sql stable parallel safe set plan_cache_mode = force_generic_plan
begin atomic
    select t.place::integer, d.word, max(d.likeness) as likeness
      from unnest(letters, skeletons) with ordinality as t (letters, skeleton, place)
     cross join lateral (
           (select w.word, public.word_similarity(t.letters, w.word) as likeness from name_word w
             where length(t.letters) > 2 and word_with_letter_less(w.word) && word_with_letter_less(t.letters)
             order by likeness desc, length(w.word), w.word
             limit 50)
           union all
           (select b.word, public.word_similarity(t.letters, b.word)
              from (select w.word from name_word w
                     where w.word between t.letters and t.letters || chr(1114111)
                     order by w.word
                     limit 1000) b
             order by length(b.word), b.word
             limit 50)
           union all
           (select c.word, c.likeness from name_words_by_consonants(t.skeleton) c where t.skeleton is not null)) d
     group by t.place, d.word
     order by t.place, likeness desc, length(d.word), d.word;
end;

-- The words like each of those looked for: from 0.35 of its letter triples on, the fifty likest, or near it by their
-- consonants. Dear, so only asked when nobody bears near ones; what is found is held against the whole name.
create or replace function name_words_like(letters text[], skeletons text[])
    returns table (place integer, word text, likeness double precision)
language sql stable parallel safe set pg_trgm.word_similarity_threshold = 0.35 set plan_cache_mode = force_generic_plan
begin atomic
    select t.place::integer, d.word, max(d.likeness) as likeness
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
     group by t.place, d.word
     order by t.place, likeness desc, length(d.word), d.word;
end;
