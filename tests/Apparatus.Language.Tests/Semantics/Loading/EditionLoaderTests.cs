using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Apparatus.Language.Bibliography.Locators;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Tests.Properties;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Semantics.Loading;

public sealed class EditionLoaderTests
{
    private static readonly LoadOptions Options = new() { HomeFolder = "/home/ed", UserDataFolder = "/home/ed/pandoc", WorkspaceRoot = "/e" };

    // Each row: files after the manifest, the manifest with one path marked, and what becomes of that path.
    [Theory]
    [InlineData("input-files: [{|p:text/1.md|}]", FileReferenceStatus.Read, "/e/text/1.md")]
    [InlineData("input-files:\n- {|p:'text/1.md'|}", FileReferenceStatus.Read, "/e/text/1.md")]
    [InlineData("input-file: {|p:./text/../text/1.md|}", FileReferenceStatus.Read, "/e/text/1.md")]
    [InlineData("input-files: [{|p:'${.}/text/1.md'|}]", FileReferenceStatus.Read, "/e/text/1.md")]
    [InlineData("input-files: [{|p:../shared/1.md|}]", FileReferenceStatus.Read, "/shared/1.md")]
    [InlineData("input-files: [{|p:text/none.md|}]", FileReferenceStatus.Missing, "/e/text/none.md")]
    [InlineData("input-files: [{|p:'text/*.md'|}]", FileReferenceStatus.Glob, null)]
    [InlineData("input-files: [{|p:https://example.org/x.md|}]", FileReferenceStatus.Remote, null)]
    [InlineData("input-files: [{|p:latin.md|}]", FileReferenceStatus.Unread, "/e/latin.md")]
    [InlineData("bibliography: {|p:r.bib|}", FileReferenceStatus.Read, "/e/r.bib")]
    [InlineData("bibliography: {|p:'${HOME}/h.bib'|}", FileReferenceStatus.Read, "/home/ed/h.bib")]
    [InlineData("bibliography: {|p:~/h.bib|}", FileReferenceStatus.Tilde, "/e/~/h.bib")]
    [InlineData("bibliography: {|p:res.bib|}\nresource-path: [., res]", FileReferenceStatus.Read, "/e/res/res.bib")]
    [InlineData("bibliography: {|p:res.bib|}", FileReferenceStatus.Missing, "/e/res.bib")]
    [InlineData("bibliography: {|p:r.bib|}\nresource-path: [res]", FileReferenceStatus.Read, "/e/r.bib")]
    [InlineData("bibliography: {|p:https://example.org/x.bib|}", FileReferenceStatus.Remote, null)]
    [InlineData("bibliography: {|p:latin.bib|}", FileReferenceStatus.Unread, "/e/latin.bib")]
    [InlineData("metadata: {bibliography: {|p:r.bib|}}", FileReferenceStatus.Read, "/e/r.bib")]
    [InlineData("metadata: {bibliography: {|p:'${.}/r.bib'|}}", FileReferenceStatus.Missing, "/e/${.}/r.bib")]
    [InlineData("csl: {|p:mine|}", FileReferenceStatus.Read, "/home/ed/pandoc/csl/mine.csl")]
    [InlineData("csl: {|p:own|}", FileReferenceStatus.Read, "/e/own.csl")]
    [InlineData("csl: {|p:none|}", FileReferenceStatus.Missing, "/e/none")]
    [InlineData("metadata: {csl: {|p:own.csl|}}", FileReferenceStatus.Read, "/e/own.csl")]
    [InlineData("defaults: {|p:more.yml|}", FileReferenceStatus.Read, "/e/more.yml")]
    [InlineData("defaults: {|p:none.yml|}", FileReferenceStatus.Missing, "/e/none.yml")]
    [InlineData("defaults: {|p:edition.yml|}", FileReferenceStatus.Read, "/e/edition.yml")]
    [InlineData("metadata-files: [{|p:meta.yml|}]", FileReferenceStatus.Read, "/e/meta.yml")]
    [InlineData("metadata: {edition: {glossary: {|p:terms.md|}}}", FileReferenceStatus.Read, "/e/terms.md")]
    [InlineData("metadata: {edition: {notes: {s: {home: {|p:notes/s.md|}}}}}", FileReferenceStatus.Missing, "/e/notes/s.md")]
    [InlineData("metadata: {edition: {external: {v2: {|p:../v2/edition.yml|}}}}", FileReferenceStatus.Read, "/v2/edition.yml")]
    public void A_named_file_is_looked_for_where_Pandoc_looks(string manifest, FileReferenceStatus status, string? resolved)
    {
        var markup = Markup.Parse(manifest, "edition.yml");
        var files = Files(("/e/edition.yml", markup.Files[0].Text.Content)).WithUnreadable("/e/latin.md").WithUnreadable("/e/latin.bib");
        var edition = EditionLoader.LoadManifest(files, "/e/edition.yml", Options);
        var reference = edition.FileReferences.Single(found => found.Span == markup.Spans[0].Span);
        Assert.Equal((status, resolved, "/e/edition.yml"), (reference.Status, reference.ResolvedPath, reference.DeclaredIn));
        Assert.Equal(status == FileReferenceStatus.Unread ? 1 : 0, edition.Unread.Length);
    }

    [Fact]
    public void Documents_are_in_the_order_listed_and_each_is_there_once()
    {
        var edition = Load("input-files: [text/2.md, text/1.md, text/2.md]\nbibliography: [r.bib, res/res.bib]");
        Assert.Equal(["/e/text/2.md", "/e/text/1.md"], edition.Documents.Select(document => document.Path));
        Assert.Equal(["/e/r.bib", "/e/res/res.bib"], edition.Bibliographies.Select(document => document.Path));
        Assert.Equal(3, edition.FileReferences.Count(reference => reference.Kind == FileReferenceKind.InputFile));
        Assert.Equal((EditionKind.Manifest, "/e"), (edition.Kind, edition.Root));
    }

    [Fact]
    public void Lists_of_a_parent_come_first_and_single_values_of_the_child_win()
    {
        var edition = Load(
            "defaults: [parent.yml]\ninput-files: [text/1.md]\nbibliography: r.bib\nmetadata: {lang: fr}\nmetadata-files: [meta.yml]",
            ("/e/parent.yml", "input-files: [text/2.md]\nbibliography: res/res.bib\nciteproc: true\nmetadata: {lang: de, reference-section-title: Works}"),
            ("/e/meta.yml", "lang: ru\nlink-citations: true"));
        Assert.Equal(["/e/text/2.md", "/e/text/1.md"], edition.Documents.Select(document => document.Path));
        Assert.Equal(["/e/res/res.bib", "/e/r.bib"], edition.Bibliographies.Select(document => document.Path));
        Assert.Equal(("fr", "Works", true, true), (edition.Settings.Language, edition.Settings.ReferenceSectionTitle, edition.Settings.LinkCitations, edition.Settings.Citeproc));
        Assert.Equal([ManifestKind.Edition, ManifestKind.Defaults, ManifestKind.Metadata], edition.Manifests.Select(manifest => manifest.Kind));
    }

    [Theory]
    [InlineData("metadata: {lang: fr}", "---\nlang: de\n---\n", "---\nlang: ru\n---\n", "fr")]
    [InlineData("citeproc: true", "---\nlang: de\n---\n", "---\nlang: ru\n---\n", "ru")]
    [InlineData("metadata-files: [meta.yml]", "---\nlang: de\n---\n", "", "de")]
    [InlineData("metadata-files: [meta.yml]", "", "", "el")]
    [InlineData("citeproc: true", "", "", "en-US")]
    public void Metadata_counts_as_Pandoc_counts_it(string manifest, string first, string second, string expected)
    {
        var edition = Load($"input-files: [a.md, b.md]\n{manifest}", ("/e/a.md", first), ("/e/b.md", second), ("/e/meta.yml", "lang: el"));
        Assert.Equal(expected, edition.Settings.Language);
    }

    [Theory]
    [InlineData("bibliography: r.bib", "---\nbibliography: res/res.bib\n---\n", "/e/r.bib")]
    [InlineData("metadata: {bibliography: r.bib}\nbibliography: res/res.bib", "", "/e/res/res.bib")]
    [InlineData("citeproc: true", "---\nbibliography: res/res.bib\n---\n", "/e/res/res.bib")]
    public void One_declaration_of_bibliographies_counts(string manifest, string text, string expected)
    {
        var edition = Load($"input-files: [a.md]\n{manifest}", ("/e/a.md", text));
        Assert.Equal([expected], edition.Bibliographies.Select(document => document.Path));
    }

    [Fact]
    public void Own_settings_are_typed()
    {
        var settings = Load("""
            from: markdown+rebase_relative_paths-smart
            metadata:
              nocite: |
                @a, @{b c}; @d.
              references: [{id: x}]
              edition:
                glossary: [terms.md, more.md]
                fields: [Dutch]
                witnesses:
                  "1922": {name: Serial, cite: serial1922, extracts: true}
                  "1968": {pages: "1-70", missing: "14-19, 22"}
                base: "1968"
                notes:
                  a: {name: Author, numbering: printed, restart: chapter, style: "*", missing: "7"}
                  s: {sign: Solidarity, home: "notes/{file}.md", extracts: yes}
                  e: {default: true}
                names: {Trotsky: [Trotskii, Trotski]}
                rules: {ED8002: info, ED3005: none}
                ignore: [old/*]
                external: {v2: [x, y]}
                generated: [r.bib]
                library: r.bib
                html-only: [web.md]
                pandoc: 3
                dash: "—"
            """).Settings;
        Assert.True(settings.From.RebasesRelativePaths);
        Assert.Equal(["smart"], settings.From.Disabled);
        Assert.Equal(["a", "b c", "d"], settings.NoCite.Select(key => key.Value));
        Assert.Equal("/e/edition.yml", settings.References?.Document.Path);
        Assert.Equal(["/e/terms.md", "/e/more.md"], settings.Glossaries);
        Assert.Equal(["1922 Serial serial1922  True", "1968 1968  1-70 False"], settings.Witnesses.Select(w => $"{w.Id} {w.Name} {w.Cite?.Value} {w.Pages?.Value} {w.Extracts}"));
        Assert.Equal("1968", settings.Base);
        Assert.Equal(
            ["a Author Printed Chapter * False", "s s Auto Edition 1 False", "e e Auto Edition 1 True"],
            settings.NoteSeries.Select(s => $"{s.Prefix} {s.Name} {s.Numbering} {s.Restart} {s.Style} {s.IsDefault}"));
        Assert.Equal(("Solidarity", "notes/{file}.md", true), (settings.NoteSeries[1].Sign, settings.NoteSeries[1].Home?.Value, settings.NoteSeries[1].Extracts));
        Assert.Equal(["Trotskii", "Trotski"], Assert.Single(settings.Names).Others.Select(form => form.Value));
        Assert.Equal("info", settings.Rules["ED8002"]);
        Assert.Equal(["ED8002", "ED3005"], settings.RuleLevels.Select(rule => rule.Id.Value));
        Assert.Equal(["x", "y"], Assert.Single(settings.External).Ids.Select(id => id.Value));
        Assert.Equal(["/e/r.bib"], settings.Generated);
        Assert.Equal(["/e/r.bib"], settings.Library);
        Assert.Equal(["web.md"], settings.HtmlOnly);
        Assert.Equal(PandocGeneration.Three, settings.Pandoc);
        Assert.Equal(("—", "Dutch"), (settings.Dash, settings.Fields[0]));
    }

    [Theory]
    [InlineData("nocite: '{|k:@a|}'", "@a")]
    [InlineData("nocite: ['@{|k:a:b_c|}.']", "")]
    [InlineData("nocite: |\n    @{|k:x|}, me@mail.org", "")]
    [InlineData("nocite: '@{|k:*|}'", "")]
    public void Keys_under_nocite_have_places(string metadata, string whole)
    {
        var markup = Markup.Parse("metadata:\n  " + metadata, "edition.yml");
        var key = Assert.Single(Load(markup.Files[0].Text.Content).Settings.NoCite);
        var expected = markup.Spans[0].Span;
        Assert.Equal(whole.Length > 0 ? expected.Start + 1 : expected.Start, key.Span.Start);
        Assert.Equal(expected.End, key.Span.End);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("- a\n- b")]
    [InlineData("input-files: {a: b}\nbibliography: {c: d}\nmetadata: [x]")]
    [InlineData("metadata: {edition: [x], lang: [y], nocite: {z: w}}")]
    [InlineData("metadata: {edition: {notes: [a], witnesses: x, names: [y], rules: z, glossary: {b: c}, external: [d], pandoc: [2]}}")]
    [InlineData("input-files: [a: b: c")]
    public void Values_of_the_wrong_kind_are_as_if_not_there(string manifest)
    {
        var edition = Load(manifest);
        Assert.Empty(edition.Documents);
        Assert.Equal("en-US", edition.Settings.Language);
        Assert.Empty(edition.Settings.NoteSeries);
        Assert.Empty(edition.Settings.Rules);
    }

    [Fact]
    public void The_only_series_and_the_only_witness_are_the_default()
    {
        var settings = Load("metadata: {edition: {notes: {a: }, witnesses: {w: }}}").Settings;
        Assert.True(Assert.Single(settings.NoteSeries).IsDefault);
        Assert.Equal("w", settings.Base);
    }

    [Theory]
    [InlineData("input-files: [text/1.md]", "/e/text/2.md")]
    [InlineData("input-files: [text/1.md]\nmetadata: {edition: {ignore: ['text/2*']}}", "")]
    [InlineData("input-files: [text/1.md]\nmetadata: {edition: {notes: {s: {home: terms.md}}}}", "/e/terms.md /e/text/2.md")]
    [InlineData("input-files: [text/1.md]\nmetadata: {edition: {notes: {s: {home: 'notes/{file}.md'}}}}", "/e/notes/1.md /e/text/2.md")]
    [InlineData("input-files: [text/1.md, text/2.md]", "")]
    [InlineData("input-files: [../shared/1.md]", "")]
    public void Forgotten_files_are_found(string manifest, string expected)
    {
        var edition = Load(
            manifest,
            ("/e/text/README.md", ""),
            ("/e/text/ignored.md", ""),
            ("/e/text/.gitignore", "ignored.md\n"),
            ("/e/notes/1.md", ""),
            ("/e/notes/9.md", ""),
            ("/e/text/sub/edition.yml", "input-files: [1.md]"),
            ("/e/text/sub/1.md", ""));
        Assert.Equal(expected, string.Join(' ', edition.Unlisted.Select(document => document.Path)));
    }

    [Fact]
    public void A_file_of_a_nearer_manifest_is_not_forgotten()
    {
        var edition = Load("input-files: [text/1.md]", ("/e/text/edition.yml", "input-files: [2.md]"));
        Assert.Empty(edition.Unlisted);
    }

    [Fact]
    public void A_sibling_glossary_is_used_unless_it_is_listed()
    {
        Assert.Equal(["/e/glossary.md"], Load("citeproc: true", ("/e/glossary.md", "")).Glossaries.Select(document => document.Path));
        Assert.Empty(Load("input-files: [glossary.md]", ("/e/glossary.md", "")).Glossaries);
    }

    [Fact]
    public void Other_volumes_are_loaded_without_theirs()
    {
        var edition = Load("metadata: {edition: {external: {v2: ../v2/edition.yml, me: edition.yml}}}");
        var volume = Assert.Single(edition.Volumes);
        Assert.Equal(["/v2/1.md"], volume.Documents.Select(document => document.Path));
        Assert.Empty(volume.Volumes);
    }

    [Theory]
    [InlineData("book:\n  chapters:\n  - index.md\n  - part: one.md\n    chapters: [two.qmd, {file: three.md}]\n  - part: A title\n    chapters: [four.md]\n  appendices: [app.md]", "index.md one.md two.qmd three.md four.md app.md")]
    [InlineData("project: {type: website}\nbibliography: r.bib", "")]
    [InlineData("book: {chapters: {a: b}}", "")]
    public void Chapters_of_a_Quarto_book_are_the_text_files(string project, string expected)
    {
        var files = Files([("/e/_quarto.yml", project), .. expected.Split(' ').Select(name => ("/e/" + name, "words"))]);
        var edition = EditionLoader.LoadManifest(files, "/e/_quarto.yml", Options);
        Assert.Equal(expected, string.Join(' ', edition.Documents.Select(document => document.Path["/e/".Length..])));
    }

    [Fact]
    public void A_missing_manifest_gives_an_empty_edition()
    {
        var edition = EditionLoader.LoadManifest(MemoryFiles.Of(), "/e/edition.yml");
        Assert.Empty(edition.Manifests);
        Assert.Empty(edition.Documents);
    }

    [Fact]
    public void An_unreadable_manifest_is_named()
    {
        var edition = EditionLoader.LoadManifest(MemoryFiles.Of().WithUnreadable("/e/edition.yml"), "/e/edition.yml");
        Assert.Equal("it is not UTF-8", Assert.Single(edition.Unread).Reason);
    }

    [Fact]
    public void A_cancelled_loading_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            EditionLoader.LoadManifest(Files(), "/e/edition.yml", Options with { Cancellation = source.Token }));
    }

    [Fact]
    public void Any_manifest_gives_an_edition_with_places_inside_its_files()
    {
        const string Sample = """
            defaults: [more.yml, edition.yml]
            metadata-files: [meta.yml]
            input-files: [text/1.md, 'text/2.md', '${.}/x.md', ~/y.md, '*.md']
            bibliography: [r.bib, '${HOME}/h.bib']
            csl: own
            resource-path: [., res]
            metadata:
              nocite: '@a, @{b}, @*'
              references: [{id: x}]
              edition:
                glossary: terms.md
                notes: {a: {home: 'notes/{file}.md'}, e: {default: true}}
                external: {v2: ../v2/edition.yml}
                ignore: ['a[', '**', '!x']
            """;
        string[] pieces = ["'", ":", ": ", "- ", "\t", "\n", "  ", "[", "]", "{", "}", "&x ", "*x", "@", "${", "..", "/", "//", "\0", "{file}", "~", ",", "<<: "];
        var edit = Gen.Select(Gen.Int[0, Sample.Length], Gen.Int[0, 6], Gen.Int[0, pieces.Length - 1]);
        edit.Array[1, 6].Holds(
            edits =>
            {
                var content = Sample.ReplaceLineEndings("\n");
                foreach (var (place, length, piece) in edits)
                {
                    var start = Math.Min(place, content.Length);
                    content = content[..start] + pieces[piece] + content[Math.Min(start + length, content.Length)..];
                }

                var edition = Load(content);
                var texts = edition.Manifests.ToDictionary(manifest => manifest.Path, manifest => manifest.Text);
                Assert.All(edition.FileReferences, reference => Assert.InRange(reference.Span.End, reference.Span.Start, texts[reference.DeclaredIn].Length));
                Assert.All(edition.Settings.NoCite, key => Assert.Equal(key.Value, texts[key.Path].ToString(key.Span)));
            },
            count: 1_000);
    }

    private static Edition Load(string manifest, params (string Path, string Content)[] more) =>
        EditionLoader.LoadManifest(Files([("/e/edition.yml", manifest), .. more]), "/e/edition.yml", Options);

    private static MemoryFiles Files(params (string Path, string Content)[] more)
    {
        var all = new Dictionary<string, string>
        {
            ["/e/edition.yml"] = "citeproc: true",
            ["/e/text/1.md"] = "one",
            ["/e/text/2.md"] = "two",
            ["/e/terms.md"] = "terms",
            ["/e/more.yml"] = "citeproc: true",
            ["/e/meta.yml"] = "lang: de",
            ["/e/r.bib"] = "",
            ["/e/own.csl"] = "",
            ["/e/res/res.bib"] = "",
            ["/shared/1.md"] = "shared",
            ["/shared/2.md"] = "shared",
            ["/home/ed/h.bib"] = "",
            ["/home/ed/pandoc/csl/mine.csl"] = "",
            ["/v2/edition.yml"] = "input-files: [1.md]\nmetadata: {edition: {external: {v1: ../e/edition.yml}}}",
            ["/v2/1.md"] = "volume two",
        };
        foreach (var (path, content) in more)
        {
            all[path] = content;
        }

        return MemoryFiles.Of([.. all.Select(file => (file.Key, file.Value))]);
    }
}
