using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

/// <summary>Keys of the manifest that nobody knows, and values of the wrong kind.</summary>
public sealed class UnknownManifestKeyTests
{
    private readonly RuleTest test = new(new UnknownManifestKey());

    [Theory]
    [InlineData("{|ED6003:bibliograhpy|}: a.bib\n", "Pandoc stops at the unknown option “bibliograhpy”. Did you mean “bibliography”?")]
    [InlineData("{|ED6003:zz|}: 1\n", "Pandoc stops at the unknown option “zz”.")]
    [InlineData("{|ED6003:title|}: A\n", "Pandoc stops at the unknown option “title”. It belongs under “metadata”.")]
    [InlineData("{|ED6003:witnesses|}: {}\n", "Pandoc stops at the unknown option “witnesses”. It belongs under “metadata: edition”.")]
    [InlineData("{|ED6003:file-scope: true|}\n", "With “file-scope” Pandoc reads each file for itself: notes that are defined in another file are printed as typed.")]
    public void Reports_what_stops_Pandoc(string yaml, string message)
    {
        var found = Assert.Single(test.Verify(Edition(yaml)));
        Assert.Equal((message, Severity.Error), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("{|ED6003:witneses|}: {}", "“witneses” means nothing under “edition”. Did you mean “witnesses”?")]
    [InlineData("{|ED6003:zz|}: 1", "“zz” means nothing under “edition”.")]
    [InlineData("witnesses: {w: {{|ED6003:nam|}: W}}", "“nam” means nothing under “w”. Did you mean “name”?")]
    [InlineData("notes: {s: {numbering: {|ED6003:printd|}}}", "“printd” is no value of “numbering”; it takes auto, printed.")]
    [InlineData("notes: {s: {extracts: {|ED6003:perhaps|}}}", "“perhaps” is no value of “extracts”; it takes true, false.")]
    [InlineData("notes: {|ED6003:s|}", "“notes” takes a map of names, not a single value.")]
    [InlineData("{|ED6003:notes|}: [s, e]", "“notes” takes a map of names, not a list.")]
    [InlineData("witnesses: {w: {{|ED6003:name|}: [W]}}", "“name” takes a single value, not a list.")]
    [InlineData("{|ED6003:glossary|}: {a: b}", "“glossary” takes a single value or a list, not a map.")]
    [InlineData("format: {|ED6003:2|}", "“2” is no value of “format”; it takes 1.")]
    [InlineData("rules: {ED1001: {|ED6003:fatal|}}", "“fatal” is no value of “ED1001”; it takes error, warning, info, hint, none.")]
    [InlineData("base: {|ED6003:x|}\n    witnesses: {w: {name: W}, v: {name: V}}", "‘x’ is no witness of this edition (known: w, v).")]
    public void Warns_of_what_means_nothing(string yaml, string message)
    {
        var found = Assert.Single(test.Verify(Edition($"metadata:\n  edition:\n    {yaml}\n")));
        Assert.Equal((message, Severity.Warning), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("from: markdown\nto: html\nreader: markdown\ntoc: true\nnumber-sections: yes\nvariables: {a: b}\nfile-scope: false\nembed-resources: true\n")]
    [InlineData("metadata:\n  title: A\n  anything: B\n  fontsize: 12pt\n  edition:\n    format: 1\n    our_: note\n    pandoc: 3\n    terms-in-headings: yes\n")]
    [InlineData("metadata:\n  edition:\n    base: \"1968\"\n    glossary: [a.md, b.md]\n    fields: [Dates]\n    witnesses: {\"1968\": {name: P, cite: k, pages: \"1-70\", missing: 12, unnumbered: x, extracts: true}}\n")]
    [InlineData("metadata:\n  edition:\n    notes:\n      a: {name: A, numbering: printed, restart: page, style: \"*\", sign: A, home: n.md, default: true, missing: \"7\", extracts: no}\n      e:\n    names: {Trotsky: [Trotskii], Lenin: Lenine}\n")]
    [InlineData("metadata:\n  edition:\n    rules: {ED8002: info, ED3005: none, ED1001: Error}\n    ignore: drafts/**\n    external: {v2: ../v2/edition.yml, v3: [a, b]}\n    generated: [w.bib]\n    library: w.bib\n    html-only: [a.md]\n    sealed: seal.txt\n    dash: —\n    dates: 25 January 1921\n")]
    [InlineData("metadata:\n  edition:\n")]
    [InlineData("metadata: {edition: x}\n")]
    [InlineData("- a\n- b\n")]
    public void Is_silent(string yaml) => test.Silent(Edition(yaml));

    [Fact]
    public void Looks_at_the_front_matter_of_an_edition_of_one_file() =>
        test.VerifyLoose("---\nbibliography: w.bib\nedition:\n  {|ED6003:witneses|}: {}\n---\n\nText.\n//- w.bib\n");

    [Theory]
    [InlineData("{|ED6003:bibliograhpy|}: a.bib\n", "Write “bibliography”", "bibliography: a.bib\n")]
    [InlineData("{|ED6003:title|}: A\nmetadata:\n  lang: en\n", "Move it under “metadata”", "metadata:\n  title: A\n  lang: en\n")]
    [InlineData("metadata:\n    lang: en\n{|ED6003:author|}:\n- A\n- B\n", "Move it under “metadata”", "metadata:\n    author:\n    - A\n    - B\n    lang: en\n")]
    [InlineData("metadata:\n  edition:\n    notes: {s: {numbering: {|ED6003:printd|}}}\n", "Write “printed”", "metadata:\n  edition:\n    notes: {s: {numbering: printed}}\n")]
    public void Mends_it(string yaml, string title, string expected) => test.Fixes(Edition(yaml), title, Edition(expected));

    private static string Edition(string yaml) => "Text.\n//- edition.yml\n" + yaml;
}
