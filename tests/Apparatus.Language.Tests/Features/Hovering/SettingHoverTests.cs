using System.Linq;
using Apparatus.Language.Rules;
using Apparatus.Language.Semantics.Settings;
using Xunit;

namespace Apparatus.Language.Tests.Features.Hovering;

/// <summary>Keys and values of manifests and front matter.</summary>
public sealed class SettingHoverTests
{
    [Theory]
    [InlineData("[|cite$0proc|]: true", "citeproc|Whether citations are turned into references.|read by Pandoc, Apparatus|values: true, false · default: false")]
    [InlineData("[|l$0ang|]: en-GB", null)]
    [InlineData("metadata:\n  [|la$0ng|]: en-GB", "lang|The main language of the text; it decides quotation marks, hyphenation and which locator terms are known.|read by Pandoc, citeproc, Apparatus|a language tag, for example en-GB · default: en-US")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s: {[|numb$0ering|]: printed}", "numbering|Where the numbers of its notes come from.|read by Apparatus|values: auto, printed · default: auto")]
    [InlineData("metadata:\n  edition:\n    notes:\n      s: {numbering: [|prin$0ted|]}", "printed|printed in the witness; the label holds the number")]
    [InlineData("metadata:\n  edition:\n    notes:\n      [|s$0|]: {numbering: printed}", "s|A series of notes: labels that begin with these letters and a hyphen belong to it.|read by Apparatus")]
    [InlineData("metadata:\n  edition:\n    witnesses:\n      \"1922\": {[|pa$0ges|]: \"1-4\"}", "pages|The pages it has: each must be marked.|read by Apparatus|numbers and ranges, for example \"1-70\" · default: not checked")]
    [InlineData("metadata:\n  edition:\n    unkn$0own: 1", null)]
    [InlineData("zz$0: 1", null)]
    [InlineData("citeproc: tr$0ue", null)]
    public void Explains_keys_of_a_manifest(string manifest, string? expected) =>
        Assert.Equal(expected, HoverTest.Line("A.\n//- edition.yml\ninput-files: [text.md]\n" + manifest + "\n"));

    [Theory]
    [InlineData("[|sta$0tus|]: scan", "", "status|How far the work on this file has come.|read by Apparatus|values: scan, proofed, collated, final")]
    [InlineData("status: [|sc$0an|]", "", "scan|read by a machine, not yet looked at")]
    [InlineData("[|my$0_|]: scan", "", "my_|Free for notes to people: Pandoc ignores every key that ends in _.")]
    [InlineData("[|ti$0tle|]: A", "", "title|The title of the whole document.|read by Pandoc|counts for the whole edition")]
    [InlineData("[|ti$0tle|]: A", "metadata: {title: B}\n", "title|The title of the whole document.|read by Pandoc|B counts, set in edition.yml:2; the value here has no effect")]
    [InlineData("[|bibliogr$0aphy|]: a.bib", "bibliography: b.bib\n", "bibliography|The bibliographies that citations are looked up in; of two entries with one key the last counts.|read by citeproc, Apparatus|a file or a list of files, for example references.bib|b.bib counts, set in edition.yml:2; the value here has no effect")]
    [InlineData("[|edi$0tion|]: {format: 1}", "", "edition|The settings of this program.|read by Apparatus|the value here has no effect: edition.yml holds the settings of the edition")]
    [InlineData("own$0: A", "", null)]
    [InlineData("title: A$0", "", null)]
    public void Explains_keys_of_front_matter(string front, string manifest, string? expected) =>
        Assert.Equal(expected, HoverTest.Line($"---\n{front}\n---\n\nA.\n//- edition.yml\ninput-files: [text.md]\n{manifest}"));

    [Fact]
    public void Explains_a_rule_whose_severity_is_set() => Assert.Equal(
        $"ED1001 undefined-note|{AllRules.Catalog.Find("ED1001")?.Summary}|{AllRules.Catalog.Find("ED1001")?.Severity.ToString().ToLowerInvariant()} by itself; here: info",
        HoverTest.Line("A.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    rules: {[|ED10$001|]: info}\n"));

    [Fact]
    public void The_last_text_file_counts_where_the_manifest_is_silent() => Assert.Equal(
        "title|The title of the whole document.|read by Pandoc|B counts, set in b.md:2; the value here has no effect",
        HoverTest.Line("---\n[|ti$0tle|]: A\n---\n//- b.md\n---\ntitle: B\n---\n"));

    [Fact]
    public void The_child_counts_before_its_parent() => Assert.Equal(
        "citeproc|Whether citations are turned into references.|read by Pandoc, Apparatus|values: true, false · default: false|false counts, set in edition.yml:3; the value here has no effect",
        HoverTest.Line("A.\n//- edition.yml\ninput-files: [text.md]\ndefaults: [more.yaml]\nciteproc: false\n//- more.yaml\n[|cite$0proc|]: true\n"));

    [Fact]
    public void Each_key_is_described_once()
    {
        Check(SettingKeys.Manifest);
        Check(SettingKeys.FrontMatter);

        static void Check(System.Collections.Immutable.ImmutableArray<SettingKey> keys)
        {
            Assert.Equal(keys.Length, keys.Select(key => key.Name).Distinct().Count());
            foreach (var key in keys)
            {
                Assert.EndsWith(".", key.Summary, System.StringComparison.Ordinal);
                Assert.Equal(key.Value is SettingValue.Choice or SettingValue.Truth, !key.Allowed.IsEmpty);
                Check(key.Children);
            }
        }
    }

    [Theory]
    [InlineData("format base glossary fields witnesses notes names rules ignore external generated library html-only sealed dash dates pandoc")]
    public void All_keys_of_the_format_are_known(string names) => Assert.All(names.Split(' '), name => Assert.NotNull(SettingKeys.Find(SettingKeys.Manifest, ["metadata", "edition", name])));

    [Theory]
    [InlineData("name cite pages missing unnumbered extracts", "witnesses")]
    [InlineData("name numbering restart style sign home default missing extracts", "notes")]
    public void All_inner_keys_of_the_format_are_known(string names, string above) =>
        Assert.All(names.Split(' '), name => Assert.NotNull(SettingKeys.Find(SettingKeys.Edition, [above, "any", name])));
}
