using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Language.Rules.Citations;
using Apparatus.Language.Rules.Structure;
using Apparatus.Language.Semantics;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using Apparatus.Testing;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Citations;

/// <summary>No text whatever makes a rule about citations fail or leave the text.</summary>
public sealed class HostileTextTests
{
    private const string Works = "@book{a, ids = {old}, title = {A}}\n@book{a, title = {B}}\n@book{b title = {C}\n";

    private static readonly ImmutableArray<string> Fragments =
    [
        "[@a", "]", "@a", "-@a", "; ", ", ", "[", "@{", "}", "@", " ", "\n", "\n\n", "(@a) ", "@b. ", "p. 3", "pg. iv", "esp. ", "(", ")", "{p. 3}", "{}",
        "http://x.org/@u", "^[", "*", "`", "> ", "- ", "---\n", "nocite: '@a, @*'\n", "references:\n- id: a\n", "[^n]: ", "\\", "|", "é", "😀", "$", "<!--", "[@old]",
    ];

    private static readonly RuleRunner Runner = new(new RuleCatalog(
    [
        new UnknownCitationKey(),
        new MalformedCitation(),
        new LocatorNotRecognised(),
        new LocatorOutsideCitation(),
        new CitationReadAsList(),
        new BibliographyMissing(),
        new BibliographySyntax(),
        new DuplicateEntryKey(),
        new RuleFailed(),
    ]));

    [Fact]
    public void No_rule_fails_and_every_edit_lies_in_its_file() =>
        Gen.Int[0, Fragments.Length - 1].Array[0, 30].Select(parts => string.Concat(parts.Select(part => Fragments[part]))).Holds(
            text =>
            {
                var edition = Fixture.Edition(Edition(text));
                foreach (var document in edition.Documents.Concat<Document>(edition.Bibliographies).Concat(edition.Manifests))
                {
                    foreach (var found in Runner.Run(edition, document, RuleSettings.Default, TestContext.Current.CancellationToken))
                    {
                        Assert.NotEqual("ED6018", found.Rule.Id);
                        Assert.InRange(found.Span.End, found.Span.Start, document.Text.Length);
                        foreach (var fix in found.Fixes)
                        {
                            Apply(edition, fix);
                        }
                    }
                }
            },
            count: 3000);

    [Theory]
    [InlineData("[@a, ", "")]
    [InlineData("[@a; ", "]")]
    [InlineData(";@a", "[x]")]
    [InlineData("@a, p. 3 ", "")]
    [InlineData("http://x.org/@u/", "")]
    [InlineData("(@a) x\n", "")]
    [InlineData("[@a, [", "")]
    [InlineData("-@a ", "")]
    public void Long_runs_are_read(string part, string end)
    {
        var edition = Fixture.Edition(Edition("[" + string.Concat(Enumerable.Repeat(part, 5000)) + end));
        Assert.DoesNotContain(
            Runner.Run(edition, edition.Documents[0], RuleSettings.Default, TestContext.Current.CancellationToken),
            found => found.Rule.Id == "ED6018");
    }

    private static Markup Edition(string text) => Markup.Of(text).With(new MarkedFile("works.bib", SourceText.From(Works)));

    private static void Apply(Edition edition, Fix fix)
    {
        foreach (var file in fix.GetEdits().GroupBy(edit => edit.Path))
        {
            var text = edition.Documents.Concat<Document>(edition.Bibliographies).Concat(edition.Manifests)
                .FirstOrDefault(document => document.Path == file.Key)?.Text ?? SourceText.From(string.Empty);
            Assert.NotEqual(text.Content, text.WithEdits(file.Select(edit => edit.Edit)).Content);
        }
    }
}
