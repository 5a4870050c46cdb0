using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Bibliography;

/// <summary>Entries that nothing cites.</summary>
public sealed class UnusedEntryTests
{
    private readonly RuleTest test = new(new UnusedEntry());

    [Theory]
    [InlineData("works.bib", "@book{{|ED3005:a|}, title={T}}\n@book{k, title={T}}")]
    [InlineData("works.bib", "@book{{|ED3005:a|}, title={T}, ids={b}}\n@book{k, title={T}}")]
    [InlineData("works.json", "[{\"id\": \"{|ED3005:a|}\", \"type\": \"book\"}, {\"id\": \"k\", \"type\": \"book\"}]")]
    public void Hints_at_it(string path, string works)
    {
        var found = Assert.Single(test.Verify($"@k\n//- {path}\n{works}\n"));
        Assert.Equal(("‘a’ is not cited in this edition.", Severity.Hint, true), (found.Message, found.Severity, found.Rule.IsUnnecessary));
    }

    [Theory]
    [InlineData("[see @a, p. 3]\n//- works.bib\n@book{a, title={T}}")]
    [InlineData("T.[^n]\n\n[^n]: See @a.\n//- works.bib\n@book{a, title={T}}")]
    [InlineData("@b\n//- works.bib\n@book{a, title={T}, ids={b}}")]
    [InlineData("---\nnocite: '@a'\n---\n\nT.\n//- works.bib\n@book{a, title={T}}")]
    [InlineData("---\nnocite: '@*'\n---\n\nT.\n//- works.bib\n@book{a, title={T}}")]
    [InlineData("@k\n//- works.bib\n@book{k, crossref={a}}\n@book{a, title={T}}")]
    [InlineData("@k\n//- works.bib\n@book{k, related={a,b}}\n@book{a, title={T}}\n@book{b, title={T}}")]
    [InlineData("@k\n//- works.bib\n@book{k, xdata={a}}\n@xdata{a, title={T}}")]
    [InlineData("@k\n//- works.bib\n@book{k}\n@string{a = {T}}\n@comment{@book{a}}")]
    [InlineData("T.\n//- glossary.md\n[One]{#t-one .term}\n\n:   A word [@a, p. 3].\n//- works.bib\n@book{a, title={T}}")]
    [InlineData("T.\n//- edition.yml\ninput-files: [text.md]\nbibliography: works.bib\nmetadata:\n  edition:\n    witnesses:\n      w: {name: W, cite: a}\n//- works.bib\n@book{a, title={T}}")]
    [InlineData("T.\n//- edition.yml\ninput-files: [text.md]\nbibliography: works.bib\nmetadata:\n  edition:\n    library: [works.bib]\n//- works.bib\n@book{a, title={T}}")]
    [InlineData("T.\n//- edition.yml\ninput-files: [text.md]\nbibliography: works.bib\nmetadata:\n  edition:\n    glossary: g.yaml\n//- g.yaml\n- term: One\n  definition: A word [@a].\n//- works.bib\n@book{a, title={T}}")]
    public void Is_silent_on_what_is_used(string markup) => test.Silent(markup + "\n");

    [Fact]
    public void Is_silent_on_a_library() =>
        test.Silent("T.\n//- works.bib\n" + string.Concat(Enumerable.Range(0, UnusedEntry.MostEntries + 1).Select(i => $"@book{{a{i}, title={{T}}}}\n")));

    [Fact]
    public void Deletes_it() => test.Fixes(
        "@k\n//- works.bib\n@book{{|ED3005:a|},\n  title={T}\n}\n\n@book{k, title={T}}\n", "Delete this entry", "//- works.bib\n@book{k, title={T}}\n");
}
