using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Bibliography;

public sealed class DuplicateEntryKeyTests
{
    private readonly RuleTest test = new(new DuplicateEntryKey());

    [Theory]
    [InlineData("works.bib", "@book{{|ED3003:a|}, title = {T}}\n@book{a, title = {U}}")]
    [InlineData("works.bib", "@book{{|ED3003:a|}, title = {T}}\n@article{a, title = {U}}")]
    [InlineData("works.json", "[{\"id\": \"{|ED3003:a|}\", \"type\": \"book\"}, {\"id\": \"a\", \"type\": \"book\"}]")]
    [InlineData("works.yaml", "---\nreferences:\n- id: {|ED3003:a|}\n  type: book\n- id: a\n  type: book\n---\n")]
    public void Reports_the_entry_that_is_dropped(string path, string works)
    {
        var found = Assert.Single(test.Verify($"T.\n//- {path}\n{works}\n"));
        Assert.Equal(($"‘a’ is also defined in {path}; Pandoc uses the last one, silently.", Severity.Error), (found.Message, found.Severity));
        Assert.Equal("‘a’ is defined here", Assert.Single(found.Related).Message);
    }

    [Fact]
    public void Reports_every_dropped_entry() =>
        Assert.Equal(2, test.Verify("T.\n//- works.bib\n@book{{|ED3003:a|}, title = {T}}\n@book{{|ED3003:a|}, title = {U}}\n@book{a, title = {V}}\n").Length);

    [Fact]
    public void Compares_files()
    {
        var found = Assert.Single(test.Verify("T.\n//- one.bib\n@book{{|ED3003:a|}, title = {T}}\n//- two.json\n[{\"id\": \"a\", \"type\": \"book\"}]\n"));
        Assert.Equal("‘a’ is also defined in two.json; Pandoc uses the last one, silently.", found.Message);
        Assert.Equal("/e/two.json", found.Related.Single().Path);
    }

    [Fact]
    public void Warns_of_keys_that_differ_by_case()
    {
        var found = Assert.Single(test.Verify("T.\n//- works.bib\n@book{lenin, title = {T}}\n@book{{|ED3003:Lenin|}, title = {U}}\n"));
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal("‘Lenin’ differs from ‘lenin’ in works.bib by case only; Pandoc takes them for two works.", found.Message);
    }

    [Fact]
    public void Remarks_on_an_entry_that_metadata_overrides() => Assert.Equal(
        Severity.Info,
        test.Verify("---\nreferences:\n- id: a\n  type: book\n---\n\nT.\n//- works.bib\n@book{{|ED3003:a|}, title = {T}}\n").Single().Severity);

    [Fact]
    public void Reports_inline_references_of_one_key() => Assert.Equal(
        Severity.Error,
        test.Verify("---\nreferences:\n- id: {|ED3003:a|}\n  type: book\n- id: a\n  type: book\n---\n\nT.\n").Single().Severity);

    [Theory]
    [InlineData("@book{a, title = {T}}\n@book{b, title = {T}}")]
    [InlineData("@xdata{a, title = {T}}\n@book{a, title = {T}}")]
    [InlineData("@string{a = {T}}\n@book{a, title = {T}}")]
    [InlineData("@comment{@book{a, title = {T}}}\n@book{a, title = {T}}")]
    [InlineData("@book{, title = {T}}\n@book{, title = {U}}")]
    [InlineData("@book{a, ids = {old}, title = {T}}\n@book{b, title = {T}}")]
    public void Is_silent_on_different_keys(string works) => test.Silent($"T.\n//- works.bib\n{works}\n");

    [Theory]
    [InlineData("Rename this entry to ‘aa’", "@book{aa, title = {T}}\n\n@book{a, title = {U}}\n")]
    [InlineData("Delete this entry", "@book{a, title = {U}}\n")]
    public void Mends(string title, string expected) =>
        test.Fixes("T.\n//- works.bib\n@book{{|ED3003:a|}, title = {T}}\n\n@book{a, title = {U}}\n", title, $"//- works.bib\n{expected}");

    [Fact]
    public void Finds_a_free_letter() => test.Fixes(
        "T.\n//- works.bib\n@book{{|ED3003:a|}, x = 1}\n@book{a, x = 2}\n@book{AA, x = 3}\n",
        "Rename this entry to ‘ab’",
        "//- works.bib\n@book{ab, x = 1}\n@book{a, x = 2}\n@book{AA, x = 3}\n");

    [Fact]
    public void Offers_no_change_in_a_file_that_another_program_writes() => Assert.Empty(
        test.Verify("T.\n//- edition.yml\ninput-files:\n- text.md\nbibliography: works.bib\nmetadata:\n  edition:\n    generated: [works.bib]\n//- works.bib\n@book{{|ED3003:a|}, x = 1}\n@book{a, x = 2}\n").Single().Fixes);

    [Fact]
    public void Has_nothing_safe_to_offer() => Assert.All(
        test.Verify("T.\n//- works.bib\n@book{{|ED3003:a|}, x = 1}\n@book{a, x = 2}\n").Single().Fixes, fix => Assert.False(fix.IsSafe));
}
