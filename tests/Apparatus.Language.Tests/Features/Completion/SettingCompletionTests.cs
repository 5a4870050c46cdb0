using System.Linq;
using Apparatus.Language.Features.Completion;
using Apparatus.Testing;
using Xunit;
using Proposals = Apparatus.Language.Features.Completion.Completion;

namespace Apparatus.Language.Tests.Features.Completion;

public sealed class SettingCompletionTests
{
    private const string Others = "//- text.md\nWord.[^s-1] and[^v-2]. []{.pb #p1922-4}\n//- references.bib\n@book{b, title = {T}}\n//- notes/s.md\nText.\n//- styles/x.csl\n<style/>\n//- glossary.md\nText.\n";

    private static string In(string manifest) => "//- edition.yml\n" + manifest + Others;

    [Theory]
    [InlineData("$0", "input-files", "input-files: ")]
    [InlineData("inp$0", "input-files", "input-files: ")]
    [InlineData("inp$0ut-files: [a.md]", "input-files", "input-files: [a.md]")]
    [InlineData("citeproc: true\nbib$0", "bibliography", "citeproc: true\nbibliography: ")]
    [InlineData("$0\nciteproc: true", "bibliography", "bibliography: \nciteproc: true")]
    [InlineData("met$0", "metadata", "metadata:")]
    [InlineData("metadata:\n  $0", "edition", "metadata:\n  edition:")]
    [InlineData("metadata:\n  title: A\n  ed$0", "edition", "metadata:\n  title: A\n  edition:")]
    [InlineData("metadata:\n  edition:\n    $0", "witnesses", "metadata:\n  edition:\n    witnesses:")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s:\n        num$0", "numbering", "metadata:\n  edition:\n    notes:\n      s:\n        numbering: ")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s:\n        name: S\n        $0\n      e:\n        name: E", "numbering", "metadata:\n  edition:\n    notes:\n      s:\n        name: S\n        numbering: \n      e:\n        name: E")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s: {$0}", "numbering", "metadata:\n  edition:\n    notes:\n      s: {numbering: }")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s: {name: S, num$0", "numbering", "metadata:\n  edition:\n    notes:\n      s: {name: S, numbering: ")]
    [InlineData("metadata:\n  edition:\n    notes: {s: {name: S, $0}}", "numbering", "metadata:\n  edition:\n    notes: {s: {name: S, numbering: }}")]
    [InlineData("metadata:\n  edition:\n    notes:\n      \"s\": {name: \"S, x: y\", $0}", "numbering", "metadata:\n  edition:\n    notes:\n      \"s\": {name: \"S, x: y\", numbering: }")]
    [InlineData("metadata: {edition: {$0}}", "witnesses", "metadata: {edition: {witnesses: }}")]
    [InlineData("metadata:\r\n  edition:\r\n    wit$0\r\n", "witnesses", "metadata:\r\n  edition:\r\n    witnesses:\r\n")]
    [InlineData("metadata:\n  # a comment\n\n  edition:\n    # more\n    wit$0", "witnesses", "metadata:\n  # a comment\n\n  edition:\n    # more\n    witnesses:")]
    [InlineData("input-files:\n- text.md\n- glossary.md\nbib$0", "bibliography", "input-files:\n- text.md\n- glossary.md\nbibliography: ")]
    [InlineData("bad: [unclosed\nmetadata:\n  edition:\n    wit$0", "witnesses", "bad: [unclosed\nmetadata:\n  edition:\n    witnesses:")]
    [InlineData("metadata:\n  title: \"unclosed\n  edition:\n    wit$0", "witnesses", "metadata:\n  title: \"unclosed\n  edition:\n    witnesses:")]
    [InlineData("metadata:\n  edition:\n    rules:\n      $0", "ED1001", "metadata:\n  edition:\n    rules:\n      ED1001: ")]
    [InlineData("metadata:\n  edition:\n    rules:\n      undef$0", "ED1001", "metadata:\n  edition:\n    rules:\n      ED1001: ")]
    [InlineData("metadata:\n  edition:\n    rules: {ED1001: info, $0}", "ED1002", "metadata:\n  edition:\n    rules: {ED1001: info, ED1002: }")]
    [InlineData("input-files: [text.md]\nmetadata:\n  edition:\n    notes:\n      $0", "v", "input-files: [text.md]\nmetadata:\n  edition:\n    notes:\n      v:")]
    [InlineData("input-files: [text.md]\nmetadata:\n  edition:\n    witnesses:\n      $0", "1922", "input-files: [text.md]\nmetadata:\n  edition:\n    witnesses:\n      \"1922\":")]
    public void Writes_keys(string manifest, string key, string expected) => CompletionTest.Inserts(In(manifest + "\n"), key, expected + "\n");

    [Theory]
    [InlineData("citeproc:$0", "true", "citeproc: true")]
    [InlineData("citeproc: $0", "true", "citeproc: true")]
    [InlineData("citeproc: t$0", "true", "citeproc: true")]
    [InlineData("citeproc: $0false", "true", "citeproc: true")]
    [InlineData("citeproc: fal$0se  # why", "true", "citeproc: true  # why")]
    [InlineData("to: $0", "tei", "to: tei")]
    [InlineData("metadata:\n  lang: $0", "en-GB", "metadata:\n  lang: en-GB")]
    [InlineData("metadata:\n  lang: \"en$0\"", "en-GB", "metadata:\n  lang: \"en-GB\"")]
    [InlineData("metadata:\n  lang: 'en$0", "en-GB", "metadata:\n  lang: 'en-GB'")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s:\n        numbering: $0", "printed", "metadata:\n  edition:\n    notes:\n      s:\n        numbering: printed")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s: {numbering: pri$0, name: S}", "printed", "metadata:\n  edition:\n    notes:\n      s: {numbering: printed, name: S}")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s: {name: S, numbering:$0}", "printed", "metadata:\n  edition:\n    notes:\n      s: {name: S, numbering: printed}")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s:\n        style: $0", "*", "metadata:\n  edition:\n    notes:\n      s:\n        style: \"*\"")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s:\n        style: '$0'", "*", "metadata:\n  edition:\n    notes:\n      s:\n        style: '*'")]
    [InlineData("metadata:\n  edition:\n    rules:\n      ED1001: $0", "none", "metadata:\n  edition:\n    rules:\n      ED1001: none")]
    [InlineData("metadata:\n  edition:\n    rules: {ED8002: info, ED3005: $0}", "none", "metadata:\n  edition:\n    rules: {ED8002: info, ED3005: none}")]
    [InlineData("metadata:\n  edition:\n    witnesses:\n      \"1968\": {name: P}\n    base: $0", "1968", "metadata:\n  edition:\n    witnesses:\n      \"1968\": {name: P}\n    base: \"1968\"")]
    [InlineData("metadata:\n  edition:\n    witnesses:\n      \"1968\": {name: P}\n    base: \"$0\"", "1968", "metadata:\n  edition:\n    witnesses:\n      \"1968\": {name: P}\n    base: \"1968\"")]
    [InlineData("metadata:\n  edition:\n    pandoc: $0", "3", "metadata:\n  edition:\n    pandoc: 3")]
    public void Writes_values(string manifest, string value, string expected) => CompletionTest.Inserts(In(manifest + "\n"), value, expected + "\n");

    [Theory]
    [InlineData("bibliography: $0", "references.bib", "bibliography: references.bib")]
    [InlineData("bibliography:$0", "references.bib", "bibliography: references.bib")]
    [InlineData("bibliography: ref$0", "references.bib", "bibliography: references.bib")]
    [InlineData("bibliography: \"ref$0\"", "references.bib", "bibliography: \"references.bib\"")]
    [InlineData("bibliography: [$0]", "references.bib", "bibliography: [references.bib]")]
    [InlineData("bibliography: [a.bib, ref$0erences.bib]", "references.bib", "bibliography: [a.bib, references.bib]")]
    [InlineData("bibliography:\n- $0", "references.bib", "bibliography:\n- references.bib")]
    [InlineData("bibliography:\n  - ref$0", "references.bib", "bibliography:\n  - references.bib")]
    [InlineData("bibliography: ${.}/$0", "references.bib", "bibliography: ${.}/references.bib")]
    [InlineData("csl: $0", "styles/", "csl: styles/")]
    [InlineData("csl: styles/$0", "x.csl", "csl: styles/x.csl")]
    [InlineData("input-files:\n- $0", "text.md", "input-files:\n- text.md")]
    [InlineData("input-files:\n- te$0xt.md", "text.md", "")]
    [InlineData("input-files:\n- glossary.md\n- notes/$0", "s.md", "input-files:\n- glossary.md\n- notes/s.md")]
    [InlineData("input-files:\n-$0", "text.md", "input-files:\n- text.md")]
    [InlineData("input-files: [glossary.md, $0]", "text.md", "input-files: [glossary.md, text.md]")]
    [InlineData("metadata:\n  edition:\n    glossary: $0", "glossary.md", "metadata:\n  edition:\n    glossary: glossary.md")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s: {home: notes/$0}", "s.md", "metadata:\n  edition:\n    notes:\n      s: {home: notes/s.md}")]
    [InlineData("resource-path: [$0]", "styles/", "resource-path: [styles/]")]
    [InlineData("bibliography:\r\n- $0\r\n", "references.bib", "bibliography:\r\n- references.bib\r\n")]
    public void Writes_paths(string manifest, string path, string expected)
    {
        if (expected.Length > 0)
        {
            CompletionTest.Inserts(In(manifest + "\n"), path, expected + "\n");
        }
        else
        {
            Assert.DoesNotContain(CompletionTest.At(In(manifest + "\n")).Items, item => item.Label == path);
        }
    }

    [Theory]
    [InlineData("# a comment $0")]
    [InlineData("citeproc: true # $0")]
    [InlineData("metadata:\n  title: $0")]
    [InlineData("metadata:\n  title: |\n    edi$0")]
    [InlineData("metadata:\n  abstract: >\n    a\n      b\n    edi$0")]
    [InlineData("unknown:\n  $0")]
    [InlineData("unknown: $0")]
    [InlineData("metadata:\n  edition:\n    names:\n      $0")]
    [InlineData("metadata:\n  edition:\n    notes: {s: {numbering: printed}} $0")]
    [InlineData("metadata:\n  edition:\n    base: \"1968\" $0")]
    [InlineData("some words $0")]
    [InlineData("citeproc: true\n  $0")]
    public void Proposes_nothing_elsewhere(string manifest) => Assert.Empty(CompletionTest.At(In(manifest + "\n")).Items);

    [Theory]
    [InlineData("citeproc: true\n$0\nbibliography: references.bib", "citeproc")]
    [InlineData("citeproc: true\n$0\nbibliography: references.bib", "bibliography")]
    [InlineData("toc: true\n$0", "table-of-contents")]
    [InlineData("metadata:\n  title: A\n  $0\n  edition:\n    base: x", "edition")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s:\n        name: S\n        $0", "name")]
    [InlineData("metadata:\n  edition:\n    rules:\n      ED1001: info\n      $0", "ED1001")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s: {name: S, $0}", "name")]
    public void Proposes_no_key_twice(string manifest, string key) =>
        Assert.DoesNotContain(CompletionTest.At(In(manifest + "\n")).Items, item => item.Label == key);

    [Theory]
    [InlineData("---\n$0\n---\n", "status", "---\nstatus: \n---\n")]
    [InlineData("---\nstatus: $0\n---\n", "proofed", "---\nstatus: proofed\n---\n")]
    [InlineData("---\nsta$0", "status", "---\nstatus: ")]
    [InlineData("---\nstatus: scan\nwit$0\n\nText.\n", "witness", "---\nstatus: scan\nwitness: \n\nText.\n")]
    [InlineData("---\r\nsta$0\r\n---\r\n\r\nText.\r\n", "status", "---\r\nstatus: \r\n---\r\n\r\nText.\r\n")]
    [InlineData("---\nbad: [\nsta$0\n---\n\nText.\n", "status", "---\nbad: [\nstatus: \n---\n\nText.\n")]
    public void Works_in_front_matter(string text, string label, string expected) => CompletionTest.Inserts(text, label, expected);

    [Fact]
    public void A_text_of_an_edition_has_only_its_own_keys() => Assert.Equal("witness status resp edition_", CompletionTest.Labels("---\n$0\n---\n"));

    [Fact]
    public void A_file_by_itself_may_have_all_keys()
    {
        var labels = CompletionTest.At("---\n$0\n---\n", loose: true).Items.Select(item => item.Label).ToList();
        Assert.All(["status", "title", "bibliography", "lang", "edition", "notes"], key => Assert.Contains(key, labels));
    }

    [Theory]
    [InlineData("$0\nText.")]
    [InlineData("---\n\n$0\n---\n")]
    [InlineData("Text\n---\nsta$0\n---\n")]
    [InlineData("---\ntitle: A\n---\n\nsta$0")]
    [InlineData("---\ntitle: A\n---\n\nstatus:$0")]
    [InlineData("---\n\nProse: sta$0")]
    [InlineData("---\nA sentence without a colon\nsta$0")]
    public void Text_is_no_front_matter(string text) => Assert.Empty(CompletionTest.At(text).Items);

    [Fact]
    public void Explains_a_key()
    {
        var item = CompletionTest.Item(In("metadata:\n  edition:\n    notes:\n      s:\n        $0\n"), "numbering");
        Assert.Equal(new CompletionData(CompletionDataKind.ManifestKey, "metadata/edition/notes/s/numbering"), item.Data);
        Assert.NotNull(item.Data);
        var text = Proposals.Resolve(Fixture.Edition(Markup.Parse("Text.")), item.Data.Value);
        Assert.Contains("Where the numbers of its notes come from.", text, System.StringComparison.Ordinal);
        Assert.Contains("- `printed`: printed in the witness", text, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("printed", "printed in the witness; the label holds the number")]
    [InlineData("auto", "given at export; labels are free")]
    public void Explains_a_value(string value, string words) =>
        Assert.Equal(words, CompletionTest.Item(In("metadata:\n  edition:\n    notes:\n      s:\n        numbering: $0\n"), value).Description);

    [Fact]
    public void The_space_after_the_colon_does_not_close_the_list() =>
        Assert.Equal(" true", CompletionTest.Item(In("citeproc:$0\n"), "true").FilterText);
}
