-- Notices are news: the ledger is the record. Those of long ago go, with what was pushed of them.
create index webhook_delivery_notice on webhook_delivery (notice);
grant delete on notice, notice_audience, webhook_delivery to ${serviceRole};
