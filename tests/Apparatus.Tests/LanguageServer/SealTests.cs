using System.Linq;
using System.Threading.Tasks;
using Apparatus.Language.Semantics.Seals;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>The source text is guarded while somebody types.</summary>
public sealed class SealTests
{
    private const string Head = "---\nwitness: w\n---\n\n";

    private static readonly string Files =
        $"\n//- edition.yml\ninput-files: [text.md]\nmetadata: {{edition: {{sealed: edition.seal}}}}\n//- edition.seal\n## text.md\n\np1 {SealedParagraph.ChecksumOf("This cold not be.")}\nThis cold not be.\n";

    [Fact]
    public async Task A_changed_word_is_told_at_its_place_and_an_annotation_is_not()
    {
        await using var client = await TestClient.StartAsync(Head + "This cold not be." + Files);
        await client.OpenAsync("text.md");
        await client.ChangeAsync("text.md", Head + "This *cold* not []{.pb #p2}be. <!-- checked -->\n");
        await client.ChangeAsync("text.md", Head + "This could not be.\n");
        var told = await client.ExpectDiagnosticsAsync("text.md", "ED6012");
        var found = told.GetProperty("diagnostics").EnumerateArray().Single();
        Assert.Equal("The sealed base text has changed here: “cold” is now “could”.", found.GetProperty("message").GetString());
        Assert.Equal("""{"start":{"line":4,"character":5},"end":{"line":4,"character":10}}""", found.GetProperty("range").GetRawText());
        await client.ChangeAsync("text.md", Head + "This [could]{.corr sic=\"cold\"} not be.\n");
        await client.ExpectDiagnosticsAsync("text.md");
    }
}
