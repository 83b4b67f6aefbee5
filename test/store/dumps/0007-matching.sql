SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.count_appearances_in() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin 
  insert into log_counts (what, key, n) select 'outlet', coalesce(outlet, url), +count(*) from touched where coalesce(outlet, url) is not null group by 2
    on conflict (what, key) do update set n = log_counts.n + excluded.n; return null; end $$;
CREATE FUNCTION public.count_appearances_out() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin 
  insert into log_counts (what, key, n) select 'outlet', coalesce(outlet, url), -count(*) from touched where coalesce(outlet, url) is not null group by 2
    on conflict (what, key) do update set n = log_counts.n + excluded.n; return null; end $$;
CREATE FUNCTION public.count_articles_in() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin 
  insert into log_counts (what, key, n) select 'articles', ''::text, +count(*) from touched where true group by 2
    on conflict (what, key) do update set n = log_counts.n + excluded.n;
  insert into log_counts (what, key, n) select 'samples', ''::text, +count(*) from touched where sample group by 2
    on conflict (what, key) do update set n = log_counts.n + excluded.n; return null; end $$;
CREATE FUNCTION public.count_articles_out() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin 
  insert into log_counts (what, key, n) select 'articles', ''::text, -count(*) from touched where true group by 2
    on conflict (what, key) do update set n = log_counts.n + excluded.n;
  insert into log_counts (what, key, n) select 'samples', ''::text, -count(*) from touched where sample group by 2
    on conflict (what, key) do update set n = log_counts.n + excluded.n; return null; end $$;
CREATE FUNCTION public.count_claims_in() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin 
  insert into log_counts (what, key, n) select 'claims', ''::text, +count(*) from touched where true group by 2
    on conflict (what, key) do update set n = log_counts.n + excluded.n; return null; end $$;
CREATE FUNCTION public.count_claims_out() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin 
  insert into log_counts (what, key, n) select 'claims', ''::text, -count(*) from touched where true group by 2
    on conflict (what, key) do update set n = log_counts.n + excluded.n; return null; end $$;
CREATE FUNCTION public.count_readings_in() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin 
  insert into log_counts (what, key, n) select 'lang', body ->> 'lang', +count(*) from touched where body ->> 'lang' is not null group by 2
    on conflict (what, key) do update set n = log_counts.n + excluded.n; return null; end $$;
CREATE FUNCTION public.count_readings_out() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin 
  insert into log_counts (what, key, n) select 'lang', body ->> 'lang', -count(*) from touched where body ->> 'lang' is not null group by 2
    on conflict (what, key) do update set n = log_counts.n + excluded.n; return null; end $$;
CREATE FUNCTION public.cover_in() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin 
    insert into coverage (country, lang, day, outlet, n)
      select p.country, t.body ->> 'lang', t.body ->> 'published', coalesce(t.body ->> 'outlet', t.body ->> 'url', t.article), +count(*)
      from touched t cross join lateral (
        select distinct place ->> 'country' as country from jsonb_array_elements(t.body -> 'claim' -> 'places') as place
      ) p where t.body ->> 'published' is not null and t.body ->> 'lang' is not null group by 1, 2, 3, 4
      on conflict (country, lang, day, outlet) do update set n = coverage.n + excluded.n; return null; end $$;
CREATE FUNCTION public.cover_out() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin 
    insert into coverage (country, lang, day, outlet, n)
      select p.country, t.body ->> 'lang', t.body ->> 'published', coalesce(t.body ->> 'outlet', t.body ->> 'url', t.article), -count(*)
      from touched t cross join lateral (
        select distinct place ->> 'country' as country from jsonb_array_elements(t.body -> 'claim' -> 'places') as place
      ) p where t.body ->> 'published' is not null and t.body ->> 'lang' is not null group by 1, 2, 3, 4
      on conflict (country, lang, day, outlet) do update set n = coverage.n + excluded.n; delete from coverage where n <= 0; return null; end $$;
CREATE FUNCTION public.forget_claims() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin delete from log_counts where what = 'claims'; delete from coverage; return null; end $$;
CREATE FUNCTION public.note_all_pledges() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin 
    insert into pledge_changes (id, changed)
      select id, nextval('pledge_changed') from (select distinct id from pledges where view = 'now') as one
      on conflict (id) do update set changed = excluded.changed; return null; end $$;
CREATE FUNCTION public.note_pledges() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin 
    insert into pledge_changes (id, changed)
      select id, nextval('pledge_changed') from (select distinct id from touched where view = 'now') as one
      on conflict (id) do update set changed = excluded.changed; return null; end $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.appearances (
    id text NOT NULL,
    article text NOT NULL,
    url text,
    outlet text,
    title text,
    published text,
    published_inferred boolean NOT NULL,
    fetched text NOT NULL,
    external_id text,
    supersedes text
);
CREATE TABLE public.archives (
    id text NOT NULL,
    name text NOT NULL,
    "position" text,
    done boolean NOT NULL,
    pages integer NOT NULL,
    added integer NOT NULL,
    known integer NOT NULL,
    skipped integer NOT NULL,
    damaged integer NOT NULL,
    changed text NOT NULL
);
CREATE TABLE public.articles (
    id text NOT NULL,
    text text,
    lang text,
    sample boolean NOT NULL,
    recorded text NOT NULL
);
CREATE TABLE public.blocks (
    key bigint NOT NULL,
    side smallint NOT NULL,
    n integer NOT NULL
);
CREATE TABLE public.claims (
    n integer NOT NULL,
    id text NOT NULL,
    article text NOT NULL,
    recorded text NOT NULL,
    size double precision NOT NULL,
    traits text NOT NULL,
    body jsonb NOT NULL
);
ALTER TABLE public.claims ALTER COLUMN n ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.claims_n_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contributions (
    id text NOT NULL,
    pledge text NOT NULL,
    slot text,
    kind text NOT NULL,
    name text,
    email text,
    text text NOT NULL,
    source text,
    state text NOT NULL,
    outcome text,
    led text,
    at text NOT NULL,
    decided text
);
ALTER TABLE ONLY public.contributions ALTER COLUMN name SET STATISTICS 0;
ALTER TABLE ONLY public.contributions ALTER COLUMN email SET STATISTICS 0;
ALTER TABLE ONLY public.contributions ALTER COLUMN text SET STATISTICS 0;
ALTER TABLE ONLY public.contributions ALTER COLUMN source SET STATISTICS 0;
ALTER TABLE ONLY public.contributions ALTER COLUMN outcome SET STATISTICS 0;
CREATE TABLE public.copies (
    article text NOT NULL,
    leader text NOT NULL,
    bands text[] NOT NULL
);
CREATE TABLE public.coverage (
    country text NOT NULL,
    lang text NOT NULL,
    day text NOT NULL,
    outlet text NOT NULL,
    n bigint NOT NULL
);
CREATE TABLE public.decisions (
    seq bigint NOT NULL,
    id text NOT NULL,
    at text NOT NULL,
    by_whom text NOT NULL,
    reason text NOT NULL,
    body jsonb NOT NULL,
    claims jsonb NOT NULL,
    others jsonb NOT NULL
);
ALTER TABLE public.decisions ALTER COLUMN seq ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.decisions_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.fetches (
    seq bigint NOT NULL,
    page text NOT NULL,
    requested text NOT NULL,
    url text NOT NULL,
    redirects jsonb NOT NULL,
    status integer NOT NULL,
    headers jsonb NOT NULL,
    fetched text NOT NULL,
    body_gzip bytea NOT NULL
);
ALTER TABLE public.fetches ALTER COLUMN seq ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.fetches_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.keys (
    name text NOT NULL,
    secret text NOT NULL,
    made text NOT NULL
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.links (
    a integer NOT NULL,
    b integer NOT NULL,
    kind smallint NOT NULL,
    probability double precision NOT NULL
);
CREATE TABLE public.log_counts (
    what text NOT NULL,
    key text NOT NULL,
    n bigint NOT NULL
);
CREATE TABLE public.pages (
    key text NOT NULL,
    url text NOT NULL,
    source text,
    title text,
    published text,
    lang text,
    state text NOT NULL,
    attempts integer NOT NULL,
    priority integer NOT NULL,
    fault text,
    article text,
    found text NOT NULL,
    changed text NOT NULL,
    handed text
);
CREATE SEQUENCE public.pledge_changed
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.pledge_changes (
    id text NOT NULL,
    changed bigint NOT NULL
);
CREATE TABLE public.pledge_claims (
    view text NOT NULL,
    claim text NOT NULL,
    pledge text NOT NULL,
    alias text NOT NULL
);
CREATE TABLE public.pledges (
    view text NOT NULL,
    id text NOT NULL,
    type text NOT NULL,
    body jsonb NOT NULL,
    "row" jsonb NOT NULL,
    facts jsonb NOT NULL,
    companies text[] NOT NULL,
    homes text[] NOT NULL,
    countries text[] NOT NULL,
    places text[] NOT NULL,
    occasions text[] NOT NULL,
    outlets text[] NOT NULL,
    activity text NOT NULL,
    stage text NOT NULL,
    verdict text NOT NULL,
    looked text NOT NULL,
    year integer,
    announced text,
    due text,
    heard text,
    euro_low double precision,
    euro_high double precision,
    euros double precision,
    jobs double precision,
    investor text NOT NULL,
    search text NOT NULL,
    part_of text,
    not_investment boolean NOT NULL,
    form text GENERATED ALWAYS AS ((body ->> 'form'::text)) STORED
);
CREATE TABLE public.readings (
    seq bigint NOT NULL,
    article text NOT NULL,
    reader text NOT NULL,
    version text NOT NULL,
    at text NOT NULL,
    body jsonb NOT NULL
);
ALTER TABLE public.readings ALTER COLUMN seq ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.readings_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.sources (
    id text NOT NULL,
    name text NOT NULL,
    country text,
    languages text[] NOT NULL,
    kind text NOT NULL,
    feed text NOT NULL,
    is_on boolean NOT NULL,
    added text NOT NULL,
    last_success text,
    failures integer NOT NULL,
    fault text,
    next_poll text NOT NULL,
    etag text,
    last_modified text
);
CREATE TABLE public.subscriptions (
    id text NOT NULL,
    kind text NOT NULL,
    email text NOT NULL,
    url text,
    selection jsonb NOT NULL,
    lang text NOT NULL,
    state text NOT NULL,
    confirm_token text NOT NULL,
    stop_token text NOT NULL,
    secret text NOT NULL,
    at text NOT NULL,
    confirmed text,
    delivered text,
    failures integer NOT NULL,
    fault text,
    every text
);
ALTER TABLE ONLY public.subscriptions ALTER COLUMN email SET STATISTICS 0;
ALTER TABLE ONLY public.subscriptions ALTER COLUMN url SET STATISTICS 0;
ALTER TABLE ONLY public.subscriptions ALTER COLUMN selection SET STATISTICS 0;
ALTER TABLE ONLY public.subscriptions ALTER COLUMN confirm_token SET STATISTICS 0;
ALTER TABLE ONLY public.subscriptions ALTER COLUMN stop_token SET STATISTICS 0;
ALTER TABLE ONLY public.subscriptions ALTER COLUMN secret SET STATISTICS 0;
ALTER TABLE ONLY public.subscriptions ALTER COLUMN fault SET STATISTICS 0;
CREATE TABLE public.views (
    view text NOT NULL,
    stamp text NOT NULL,
    day text NOT NULL,
    used text NOT NULL
);
CREATE TABLE public.watched_days (
    source text NOT NULL,
    day text NOT NULL,
    polls integer NOT NULL,
    found integer NOT NULL
);
INSERT INTO public.appearances VALUES ('6b9edecefbb19221574429fd7171e9ac', 'cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151', 'https://harbour.example/1', 'The Harbour Courier', NULL, '2024-05-13', false, '2026-06-01T12:00:01.000Z', NULL, NULL);
INSERT INTO public.appearances VALUES ('616f88276385820b4d522860db19e62b', '78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d', NULL, 'Dunkirk Daily', NULL, '2025-05-13', false, '2026-06-01T12:00:03.000Z', NULL, NULL);
INSERT INTO public.appearances VALUES ('78c20c90a15be4ecd042fd6bff932821', '6ed6c510a7e04a310ec21e4857d491b9ed4ef9b4bbdd91965ec57bf20c126c32', NULL, 'Withdrawn Weekly', NULL, '2024-05-13', false, '2026-06-01T12:00:05.000Z', NULL, NULL);
INSERT INTO public.articles VALUES ('cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151', 'Norvik Cables will build a factory in Dunkirk for €400 million, the group said on Monday.', 'en', false, '2026-06-01T12:00:01.000Z');
INSERT INTO public.articles VALUES ('78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d', 'A year on: the €400 million that Norvik Cables promised for Dunkirk is being spent, the mayor says.', 'en', false, '2026-06-01T12:00:03.000Z');
INSERT INTO public.articles VALUES ('6ed6c510a7e04a310ec21e4857d491b9ed4ef9b4bbdd91965ec57bf20c126c32', 'Another: Norvik Cables, €400 million, Dunkirk.', 'en', false, '2026-06-01T12:00:05.000Z');
INSERT INTO public.blocks VALUES (1819910867741537, 0, 1);
INSERT INTO public.blocks VALUES (1819910898656382, 0, 1);
INSERT INTO public.blocks VALUES (1819913238786556, 0, 1);
INSERT INTO public.blocks VALUES (1819914355662153, 0, 1);
INSERT INTO public.blocks VALUES (1819913440227065, 0, 1);
INSERT INTO public.blocks VALUES (7547407791776806, 0, 1);
INSERT INTO public.blocks VALUES (4413297763441973, 0, 1);
INSERT INTO public.blocks VALUES (4950363007299744, 0, 1);
INSERT INTO public.blocks VALUES (1819911242587873, 1, 1);
INSERT INTO public.blocks VALUES (1819910867741537, 0, 2);
INSERT INTO public.blocks VALUES (1819910898656382, 0, 2);
INSERT INTO public.blocks VALUES (1819913238786556, 0, 2);
INSERT INTO public.blocks VALUES (1819914355662153, 0, 2);
INSERT INTO public.blocks VALUES (1819913440227065, 0, 2);
INSERT INTO public.blocks VALUES (1819915035603739, 0, 2);
INSERT INTO public.blocks VALUES (7547407791776806, 0, 2);
INSERT INTO public.blocks VALUES (4413297763441973, 0, 2);
INSERT INTO public.blocks VALUES (4950363007299744, 0, 2);
INSERT INTO public.blocks VALUES (7547405966209359, 0, 2);
INSERT INTO public.blocks VALUES (4413294446689386, 0, 2);
INSERT INTO public.blocks VALUES (4950362714508246, 0, 2);
INSERT INTO public.blocks VALUES (1635442890758561, 0, 2);
INSERT INTO public.blocks VALUES (1819911242587873, 1, 2);
INSERT INTO public.claims VALUES (1, '78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d#c1', '78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d', '2026-06-01T12:00:03.000Z', 400000000, '[["pledge","underway",1,0,"machinery"],[null,null,null,"2025-05-13"],[],["norvik-cables"],0,["norvik cables"],[["FR:dunkirk","FR","city","FR.32",51.03,2.38]],["FR"],[400000000,400000000,"EUR",400000000,400000000],0,null,0]', '{"id": "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d#c1", "url": null, "lang": "en", "claim": {"id": "c1", "form": "new", "jobs": null, "type": "pledge", "stage": "underway", "amount": {"end": 27, "low": 400000000, "high": 400000000, "quote": "€400 million", "start": 15, "currency": "EUR", "qualifier": "exact"}, "places": [{"end": 67, "name": "Dunkirk", "level": "city", "quote": "Dunkirk", "start": 60, "country": "FR"}], "saidBy": [], "horizon": null, "activity": "machinery", "evidence": {}, "occasion": null, "projects": null, "announced": null, "investors": [{"id": null, "end": 46, "name": "Norvik Cables", "quote": "Norvik Cables", "start": 33}], "confidence": {}, "previously": true}, "parts": [], "title": null, "outlet": "Dunkirk Daily", "reader": "test 1", "sample": false, "article": "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d", "recorded": "2026-06-01T12:00:03.000Z", "published": "2025-05-13"}');
INSERT INTO public.claims VALUES (2, 'cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151#c1', 'cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151', '2026-06-01T12:00:01.000Z', 400000000, '[["pledge","announced",0,0,"machinery"],[null,null,"2024-05-13","2024-05-13"],[],["norvik-cables"],0,["norvik cables"],[["FR:dunkirk","FR","city","FR.32",51.03,2.38]],["FR"],[400000000,400000000,"EUR",400000000,400000000],0,null,0]', '{"id": "cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151#c1", "url": "https://harbour.example/1", "lang": "en", "claim": {"id": "c1", "form": "new", "jobs": null, "type": "pledge", "stage": "announced", "amount": {"end": 62, "low": 400000000, "high": 400000000, "quote": "€400 million", "start": 50, "currency": "EUR", "qualifier": "exact"}, "places": [{"end": 45, "name": "Dunkirk", "level": "city", "quote": "Dunkirk", "start": 38, "country": "FR"}], "saidBy": [], "horizon": null, "activity": "machinery", "evidence": {}, "occasion": null, "projects": null, "announced": null, "investors": [{"id": null, "end": 13, "name": "Norvik Cables", "quote": "Norvik Cables", "start": 0}], "confidence": {}, "previously": false}, "parts": [], "title": null, "outlet": "The Harbour Courier", "reader": "test 1", "sample": false, "article": "cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151", "recorded": "2026-06-01T12:00:01.000Z", "published": "2024-05-13"}');
INSERT INTO public.coverage VALUES ('FR', 'en', '2024-05-13', 'The Harbour Courier', 1);
INSERT INTO public.coverage VALUES ('FR', 'en', '2025-05-13', 'Dunkirk Daily', 1);
INSERT INTO public.decisions OVERRIDING SYSTEM VALUE VALUES (1, 'd26867858bfe9', '2026-06-01T12:00:07.000Z', 'Ada', 'printed in error', '{"kind": "withdraw", "erase": false, "article": "6ed6c510a7e04a310ec21e4857d491b9ed4ef9b4bbdd91965ec57bf20c126c32"}', '[]', '[]');
INSERT INTO public.decisions OVERRIDING SYSTEM VALUE VALUES (2, 'deb2c283717e2', '2026-06-01T12:00:11.000Z', 'Ada', 'seen', '{"kind": "checked", "slot": null, "target": "p22dv40bpis5j"}', '["cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151#c1", "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d#c1"]', '[]');
INSERT INTO public.fetches OVERRIDING SYSTEM VALUE VALUES (1, 'courier.example/a', 'https://courier.example/a', 'https://courier.example/a', '[]', 200, '{"content-type": "text/html"}', '2026-06-02T08:00:01.000Z', '\x1f8b080000000000000303000000000000000000');
INSERT INTO public.kysely_migration VALUES ('0001-logs', '2026-11-23T00:32:40.910Z');
INSERT INTO public.kysely_migration VALUES ('0002-derived', '2026-11-23T00:32:41.169Z');
INSERT INTO public.kysely_migration VALUES ('0003-people', '2026-11-23T02:02:06.904Z');
INSERT INTO public.kysely_migration VALUES ('0004-intake', '2026-11-23T02:06:05.172Z');
INSERT INTO public.kysely_migration VALUES ('0005-following', '2026-11-23T03:04:39.193Z');
INSERT INTO public.kysely_migration VALUES ('0006-standing', '2026-11-23T03:04:39.546Z');
INSERT INTO public.kysely_migration VALUES ('0007-matching', '2026-11-23T03:21:13.351Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.links VALUES (1, 2, 0, 0.9919499951181816);
INSERT INTO public.log_counts VALUES ('articles', '', 3);
INSERT INTO public.log_counts VALUES ('outlet', 'Dunkirk Daily', 1);
INSERT INTO public.log_counts VALUES ('outlet', 'The Harbour Courier', 1);
INSERT INTO public.log_counts VALUES ('outlet', 'Withdrawn Weekly', 1);
INSERT INTO public.log_counts VALUES ('lang', 'en', 3);
INSERT INTO public.log_counts VALUES ('claims', '', 2);
INSERT INTO public.pages VALUES ('courier.example/a', 'https://courier.example/a', 'harbour-courier', 'A', '2026-06-02', 'fr', 'fetched', 0, 0, NULL, NULL, '2026-06-02T08:00:00.000Z', '2026-06-02T08:00:00.000Z', NULL);
INSERT INTO public.pledge_changes VALUES ('p22dv40bpis5j', 5);
INSERT INTO public.pledge_claims VALUES ('now', 'cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151#c1', 'p22dv40bpis5j', 'p22dv40bpis5j');
INSERT INTO public.pledge_claims VALUES ('now', '78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d#c1', 'p22dv40bpis5j', 'p00bz2yig9ea7');
INSERT INTO public.pledges VALUES ('now', 'p22dv40bpis5j', 'pledge', '{"id": "p22dv40bpis5j", "due": null, "form": "new", "jobs": null, "type": "pledge", "links": [{"a": "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d#c1", "b": "cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151#c1", "decided": false, "overlap": false, "reasons": ["investor: same", "activity: same", "place: same town", "amount: equal", "against: jobs: none", "against: one as background"], "certainty": "certain", "probability": 0.9919499951181816}], "parts": [], "stage": "underway", "amount": {"low": 400000000, "high": 400000000, "euros": {"low": 400000000, "high": 400000000, "rate": 1, "month": "2024-05", "currency": "EUR", "provisional": false}, "claims": ["cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151#c1", "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d#c1"], "looked": "person", "currency": "EUR", "qualifier": "exact"}, "claims": [{"id": "cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151#c1", "url": "https://harbour.example/1", "lang": "en", "claim": {"id": "c1", "form": "new", "jobs": null, "type": "pledge", "stage": "announced", "amount": {"end": 62, "low": 400000000, "high": 400000000, "quote": "€400 million", "start": 50, "currency": "EUR", "qualifier": "exact"}, "places": [{"end": 45, "name": "Dunkirk", "level": "city", "quote": "Dunkirk", "start": 38, "country": "FR"}], "saidBy": [], "horizon": null, "activity": "machinery", "evidence": {}, "occasion": null, "projects": null, "announced": null, "investors": [{"id": null, "end": 13, "name": "Norvik Cables", "quote": "Norvik Cables", "start": 0}], "confidence": {}, "previously": false}, "parts": [], "title": null, "outlet": "The Harbour Courier", "reader": "test 1", "sample": false, "article": "cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151", "recorded": "2026-06-01T12:00:01.000Z", "published": "2024-05-13"}, {"id": "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d#c1", "url": null, "lang": "en", "claim": {"id": "c1", "form": "new", "jobs": null, "type": "pledge", "stage": "underway", "amount": {"end": 27, "low": 400000000, "high": 400000000, "quote": "€400 million", "start": 15, "currency": "EUR", "qualifier": "exact"}, "places": [{"end": 67, "name": "Dunkirk", "level": "city", "quote": "Dunkirk", "start": 60, "country": "FR"}], "saidBy": [], "horizon": null, "activity": "machinery", "evidence": {}, "occasion": null, "projects": null, "announced": null, "investors": [{"id": null, "end": 46, "name": "Norvik Cables", "quote": "Norvik Cables", "start": 33}], "confidence": {}, "previously": true}, "parts": [], "title": null, "outlet": "Dunkirk Daily", "reader": "test 1", "sample": false, "article": "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d", "recorded": "2026-06-01T12:00:03.000Z", "published": "2025-05-13"}], "counts": {"jobs": null, "money": {"low": 400000000, "high": 400000000, "open": false}, "atMost": 1}, "looked": "person", "partOf": null, "places": [{"id": "FR:dunkirk", "lat": 51.03, "lon": 2.38, "name": "Dunkirk", "level": "city", "region": "FR.32", "country": "FR"}], "sample": false, "history": [{"date": "2024-05-13", "jobs": null, "kind": "announcement", "note": null, "dated": "published", "stage": "announced", "amount": {"low": 400000000, "high": 400000000, "euros": {"low": 400000000, "high": 400000000, "rate": 1, "month": "2024-05", "currency": "EUR", "provisional": false}, "claims": ["cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151#c1", "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d#c1"], "looked": "person", "currency": "EUR", "qualifier": "exact"}, "claims": ["cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151#c1", "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d#c1"], "looked": "person", "reported": false}, {"date": "2024-05-13", "jobs": null, "kind": "stage", "note": null, "dated": "published", "stage": "announced", "amount": null, "claims": ["cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151#c1"], "looked": "person", "reported": false}, {"date": "2025-05-13", "jobs": null, "kind": "stage", "note": null, "dated": "published", "stage": "underway", "amount": null, "claims": ["78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d#c1"], "looked": "person", "reported": false}], "silence": null, "sources": 2, "activity": "machinery", "articles": 2, "delivery": {"due": null, "jobs": {"verdict": "not-promised", "measured": null, "promised": null}, "money": {"verdict": "unknown", "measured": null, "promised": 400000000}, "opened": null, "pastDue": false, "verdict": "no-date", "evidence": ["78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d#c1"], "reported": false}, "doubtful": [], "outcomes": [], "projects": null, "announced": "2024-05-13", "countries": ["FR"], "investors": [{"id": "norvik-cables", "home": null, "name": "Norvik Cables"}], "lastHeard": "2025-05-13", "occasions": [], "firstReported": "2024-05-13", "notInvestment": false, "stageReported": false}', '{"id": "p22dv40bpis5j", "due": null, "jobs": null, "type": "pledge", "stage": "underway", "title": null, "amount": {"low": 400000000, "high": 400000000, "euros": {"low": 400000000, "high": 400000000, "rate": 1, "month": "2024-05", "currency": "EUR", "provisional": false}, "claims": ["cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151#c1", "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d#c1"], "looked": "person", "currency": "EUR", "qualifier": "exact"}, "looked": "person", "partOf": null, "places": [{"id": "FR:dunkirk", "lat": 51.03, "lon": 2.38, "name": "Dunkirk", "level": "city", "region": "FR.32", "country": "FR"}], "sample": false, "sources": 2, "verdict": "no-date", "activity": "machinery", "articles": 2, "doubtful": false, "announced": "2024-05-13", "countries": ["FR"], "investors": [{"id": "norvik-cables", "home": null, "name": "Norvik Cables"}], "lastHeard": "2025-05-13", "occasions": [], "stageReported": false}', '{"id": "p22dv40bpis5j", "due": null, "rate": null, "type": "pledge", "year": 2024, "homes": [""], "langs": ["en"], "stage": "underway", "counts": {"jobs": null, "money": {"low": 400000000, "high": 400000000, "open": false}, "atMost": 1}, "opened": null, "partOf": null, "places": ["FR:dunkirk"], "outlets": ["The Harbour Courier", "Dunkirk Daily"], "pastDue": false, "verdict": "no-date", "activity": "machinery", "articles": ["cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151", "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d"], "doubtful": [], "announced": "2024-05-13", "cancelled": null, "companies": ["norvik-cables"], "countries": ["FR"], "lastHeard": "2025-05-13", "occasions": [], "firstReported": "2024-05-13", "notInvestment": false}', '{norvik-cables}', '{}', '{FR}', '{FR,FR:dunkirk}', '{}', '{"The Harbour Courier","Dunkirk Daily"}', 'machinery', 'underway', 'no-date', 'person', 2024, '2024-05-13', NULL, '2025-05-13', 400000000, 400000000, 400000000, NULL, 'norvik cables', 'norvik cables dunkirk ', NULL, false, DEFAULT);
INSERT INTO public.readings OVERRIDING SYSTEM VALUE VALUES (1, 'cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151', 'test', '1', '2026-06-01T12:00:01.000Z', '{"id": "cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151", "lang": "en", "claims": [{"id": "c1", "form": "new", "jobs": null, "type": "pledge", "stage": "announced", "amount": {"end": 62, "low": 400000000, "high": 400000000, "quote": "€400 million", "start": 50, "currency": "EUR", "qualifier": "exact"}, "places": [{"end": 45, "name": "Dunkirk", "level": "city", "quote": "Dunkirk", "start": 38, "country": "FR"}], "saidBy": [], "horizon": null, "activity": "machinery", "evidence": {}, "occasion": null, "projects": null, "announced": null, "investors": [{"id": null, "end": 13, "name": "Norvik Cables", "quote": "Norvik Cables", "start": 0}], "confidence": {}, "previously": false}], "reader": "test", "article": "cfb83a735b6a919120e8b06f03bd409ffb5dcabbdcbad9b3329910b427e22151", "dropped": [], "version": "1", "otherJobs": [], "published": "2024-05-13", "otherMoney": [], "publishedInferred": false}');
INSERT INTO public.readings OVERRIDING SYSTEM VALUE VALUES (2, '78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d', 'test', '1', '2026-06-01T12:00:03.000Z', '{"id": "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d", "lang": "en", "claims": [{"id": "c1", "form": "new", "jobs": null, "type": "pledge", "stage": "underway", "amount": {"end": 27, "low": 400000000, "high": 400000000, "quote": "€400 million", "start": 15, "currency": "EUR", "qualifier": "exact"}, "places": [{"end": 67, "name": "Dunkirk", "level": "city", "quote": "Dunkirk", "start": 60, "country": "FR"}], "saidBy": [], "horizon": null, "activity": "machinery", "evidence": {}, "occasion": null, "projects": null, "announced": null, "investors": [{"id": null, "end": 46, "name": "Norvik Cables", "quote": "Norvik Cables", "start": 33}], "confidence": {}, "previously": true}], "reader": "test", "article": "78d36d948b42497665414551ec0eb0d3539786f5b32b8bbccbed2abba500331d", "dropped": [], "version": "1", "otherJobs": [], "published": "2025-05-13", "otherMoney": [], "publishedInferred": false}');
INSERT INTO public.readings OVERRIDING SYSTEM VALUE VALUES (3, '6ed6c510a7e04a310ec21e4857d491b9ed4ef9b4bbdd91965ec57bf20c126c32', 'test', '1', '2026-06-01T12:00:05.000Z', '{"id": "6ed6c510a7e04a310ec21e4857d491b9ed4ef9b4bbdd91965ec57bf20c126c32", "lang": "en", "claims": [{"id": "c1", "form": "new", "jobs": null, "type": "pledge", "stage": "announced", "amount": {"end": 36, "low": 400000000, "high": 400000000, "quote": "€400 million", "start": 24, "currency": "EUR", "qualifier": "exact"}, "places": [{"end": 45, "name": "Dunkirk", "level": "city", "quote": "Dunkirk", "start": 38, "country": "FR"}], "saidBy": [], "horizon": null, "activity": "machinery", "evidence": {}, "occasion": null, "projects": null, "announced": null, "investors": [{"id": null, "end": 22, "name": "Norvik Cables", "quote": "Norvik Cables", "start": 9}], "confidence": {}, "previously": false}], "reader": "test", "article": "6ed6c510a7e04a310ec21e4857d491b9ed4ef9b4bbdd91965ec57bf20c126c32", "dropped": [], "version": "1", "otherJobs": [], "published": "2024-05-13", "otherMoney": [], "publishedInferred": false}');
INSERT INTO public.sources VALUES ('harbour-courier', 'The Harbour Courier', 'FR', '{fr}', 'local', 'https://courier.example/feed', true, '2026-06-02T08:00:00.000Z', '2026-06-02T08:00:00.000Z', 0, NULL, '2026-06-02T09:00:00.000Z', '"1"', NULL);
INSERT INTO public.views VALUES ('now', '2 e290e6d05b203ee7', '2026-06-01', '');
INSERT INTO public.watched_days VALUES ('harbour-courier', '2026-06-02', 1, 1);
SELECT pg_catalog.setval('public.claims_n_seq', 3, false);
SELECT pg_catalog.setval('public.decisions_seq_seq', 2, true);
SELECT pg_catalog.setval('public.fetches_seq_seq', 1, true);
SELECT pg_catalog.setval('public.pledge_changed', 7, true);
SELECT pg_catalog.setval('public.readings_seq_seq', 3, true);
ALTER TABLE ONLY public.appearances
    ADD CONSTRAINT appearances_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.archives
    ADD CONSTRAINT archives_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_n_key UNIQUE (n);
ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contributions
    ADD CONSTRAINT contributions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.copies
    ADD CONSTRAINT copies_pkey PRIMARY KEY (article);
ALTER TABLE ONLY public.coverage
    ADD CONSTRAINT coverage_pkey PRIMARY KEY (country, lang, day, outlet);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_id_key UNIQUE (id);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.fetches
    ADD CONSTRAINT fetches_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.log_counts
    ADD CONSTRAINT log_counts_pkey PRIMARY KEY (what, key);
ALTER TABLE ONLY public.pages
    ADD CONSTRAINT pages_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.pledge_changes
    ADD CONSTRAINT pledge_changes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pledge_claims
    ADD CONSTRAINT pledge_claims_pkey PRIMARY KEY (view, claim);
ALTER TABLE ONLY public.pledges
    ADD CONSTRAINT pledges_pkey PRIMARY KEY (view, id);
ALTER TABLE ONLY public.readings
    ADD CONSTRAINT readings_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.sources
    ADD CONSTRAINT sources_feed_key UNIQUE (feed);
ALTER TABLE ONLY public.sources
    ADD CONSTRAINT sources_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_confirm_token_key UNIQUE (confirm_token);
ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_stop_token_key UNIQUE (stop_token);
ALTER TABLE ONLY public.views
    ADD CONSTRAINT views_pkey PRIMARY KEY (view);
ALTER TABLE ONLY public.watched_days
    ADD CONSTRAINT watched_days_pkey PRIMARY KEY (source, day);
CREATE INDEX appearances_article ON public.appearances USING btree (article);
CREATE INDEX appearances_url ON public.appearances USING btree (url);
CREATE INDEX articles_recorded ON public.articles USING btree (recorded);
CREATE INDEX blocks_key ON public.blocks USING btree (key) INCLUDE (n, side);
CREATE INDEX blocks_n ON public.blocks USING btree (n);
CREATE INDEX claims_article ON public.claims USING btree (article);
CREATE INDEX contributions_email ON public.contributions USING btree (lower(email));
ALTER INDEX public.contributions_email ALTER COLUMN 1 SET STATISTICS 0;
CREATE INDEX contributions_pledge ON public.contributions USING btree (pledge);
CREATE INDEX contributions_state ON public.contributions USING btree (state, at);
CREATE INDEX copies_bands ON public.copies USING gin (bands);
CREATE INDEX copies_leader ON public.copies USING btree (leader);
CREATE INDEX decisions_at ON public.decisions USING btree (at);
CREATE INDEX decisions_claims ON public.decisions USING gin (claims);
CREATE INDEX decisions_others ON public.decisions USING gin (others);
CREATE INDEX fetches_page ON public.fetches USING btree (page, seq);
CREATE INDEX links_a ON public.links USING btree (a);
CREATE INDEX links_b ON public.links USING btree (b);
CREATE INDEX pages_source ON public.pages USING btree (source, state);
CREATE INDEX pages_state ON public.pages USING btree (state, priority DESC, found);
CREATE INDEX pledge_changes_changed ON public.pledge_changes USING btree (changed);
CREATE INDEX pledge_claims_alias ON public.pledge_claims USING btree (view, alias);
CREATE INDEX pledge_claims_pledge ON public.pledge_claims USING btree (view, pledge);
CREATE INDEX pledges_announced ON public.pledges USING btree (view, announced, id);
CREATE INDEX pledges_companies ON public.pledges USING gin (companies);
CREATE INDEX pledges_countries ON public.pledges USING gin (countries);
CREATE INDEX pledges_due ON public.pledges USING btree (view, due, id);
CREATE INDEX pledges_euros ON public.pledges USING btree (view, euros, id);
CREATE INDEX pledges_heard ON public.pledges USING btree (view, heard, id);
CREATE INDEX pledges_investor ON public.pledges USING btree (view, investor, id);
CREATE INDEX pledges_jobs ON public.pledges USING btree (view, jobs, id);
CREATE INDEX pledges_occasions ON public.pledges USING gin (occasions);
CREATE INDEX pledges_outlets ON public.pledges USING gin (outlets);
CREATE INDEX pledges_places ON public.pledges USING gin (places);
CREATE INDEX readings_article ON public.readings USING btree (article, seq);
CREATE INDEX subscriptions_email ON public.subscriptions USING btree (lower(email));
ALTER INDEX public.subscriptions_email ALTER COLUMN 1 SET STATISTICS 0;
CREATE INDEX subscriptions_state ON public.subscriptions USING btree (state, kind, at);
CREATE TRIGGER appearances_in_counted AFTER INSERT ON public.appearances REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.count_appearances_in();
CREATE TRIGGER appearances_out_counted AFTER DELETE ON public.appearances REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.count_appearances_out();
CREATE TRIGGER articles_in_counted AFTER INSERT ON public.articles REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.count_articles_in();
CREATE TRIGGER articles_out_counted AFTER DELETE ON public.articles REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.count_articles_out();
CREATE TRIGGER claims_in_counted AFTER INSERT ON public.claims REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.count_claims_in();
CREATE TRIGGER claims_in_covered AFTER INSERT ON public.claims REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.cover_in();
CREATE TRIGGER claims_out_counted AFTER DELETE ON public.claims REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.count_claims_out();
CREATE TRIGGER claims_out_covered AFTER DELETE ON public.claims REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.cover_out();
CREATE TRIGGER claims_truncated AFTER TRUNCATE ON public.claims FOR EACH STATEMENT EXECUTE FUNCTION public.forget_claims();
CREATE TRIGGER pledges_delete_noted AFTER DELETE ON public.pledges REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.note_pledges();
CREATE TRIGGER pledges_insert_noted AFTER INSERT ON public.pledges REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.note_pledges();
CREATE TRIGGER pledges_truncate_noted BEFORE TRUNCATE ON public.pledges FOR EACH STATEMENT EXECUTE FUNCTION public.note_all_pledges();
CREATE TRIGGER pledges_update_noted AFTER UPDATE ON public.pledges REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.note_pledges();
CREATE TRIGGER readings_in_counted AFTER INSERT ON public.readings REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.count_readings_in();
CREATE TRIGGER readings_out_counted AFTER DELETE ON public.readings REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION public.count_readings_out();
ALTER TABLE ONLY public.appearances
    ADD CONSTRAINT appearances_article_fkey FOREIGN KEY (article) REFERENCES public.articles(id);
ALTER TABLE ONLY public.fetches
    ADD CONSTRAINT fetches_page_fkey FOREIGN KEY (page) REFERENCES public.pages(key);
ALTER TABLE ONLY public.pages
    ADD CONSTRAINT pages_source_fkey FOREIGN KEY (source) REFERENCES public.sources(id);
ALTER TABLE ONLY public.readings
    ADD CONSTRAINT readings_article_fkey FOREIGN KEY (article) REFERENCES public.articles(id);
ALTER TABLE ONLY public.watched_days
    ADD CONSTRAINT watched_days_source_fkey FOREIGN KEY (source) REFERENCES public.sources(id);
