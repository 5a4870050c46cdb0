using System.Collections.Immutable;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Structure;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

public sealed class FileNotReadTests
{
    [Theory]
    [InlineData(EditionKind.Manifest)]
    [InlineData(EditionKind.Loose)]
    public void Says_why_and_what_to_do(EditionKind kind)
    {
        var found = Assert.Single(Run(kind, new UnreadDocument("/e/text/20.md", "it is not UTF-8", "save it as UTF-8"), []));
        Assert.Equal("text/20.md was not read: it is not UTF-8. Nothing in it was checked. Save it as UTF-8.", found.Message);
        Assert.Equal(new TextSpan(0, 0), found.Span);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Empty(found.Fixes);
    }

    [Fact]
    public void Says_only_why_where_nothing_can_be_done() =>
        Assert.Equal(
            "20.md was not read: it has vanished. Nothing in it was checked.",
            Assert.Single(Run(EditionKind.Manifest, new UnreadDocument("/e/20.md", "it has vanished", string.Empty), [])).Message);

    [Theory]
    [InlineData(FileReferenceKind.InputFile, 1)]
    [InlineData(FileReferenceKind.MetadataFile, 1)]
    [InlineData(FileReferenceKind.Glossary, 1)]
    [InlineData(FileReferenceKind.Bibliography, 0)]
    [InlineData(FileReferenceKind.Style, 0)]
    public void Leaves_bibliographies_and_styles_to_the_rule_at_their_name(FileReferenceKind kind, int count)
    {
        var reference = new FileReference(kind, "x", "/e/edition.yml", default, "/e/x", FileReferenceStatus.Unread);
        Assert.Equal(count, Run(EditionKind.Manifest, new UnreadDocument("/e/x", "it is not UTF-8", "save it as UTF-8"), [reference]).Length);
    }

    private static ImmutableArray<Diagnostic> Run(EditionKind kind, UnreadDocument document, ImmutableArray<FileReference> references)
    {
        var edition = new Edition(new EditionParts { Kind = kind, Root = "/e", Unread = [document], FileReferences = references });
        return new RuleRunner(new RuleCatalog([new FileNotRead()])).Run(edition, document, RuleSettings.Default, TestContext.Current.CancellationToken);
    }
}
