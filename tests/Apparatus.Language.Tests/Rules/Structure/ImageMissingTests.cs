using System.Linq;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

/// <summary>Images that Pandoc does not find.</summary>
public sealed class ImageMissingTests
{
    private const string Files = "//- a.png\nx\n//- text/b.png\nx\n//- pictures/c.png\nx\n//- edition.yml\n";

    private readonly RuleTest test = new(new ImageMissing());

    [Theory]
    [InlineData("![x]({|ED6015:none.png|})\n", "from: markdown\ninput-files: [text/t.md]\n", "none.png is not found from the folder of the manifest.")]
    [InlineData("![x]({|ED6015:b.png|})\n", "from: markdown\ninput-files: [text/t.md]\n", "b.png is not found from the folder of the manifest; VS Code finds it from the text file.")]
    [InlineData("![x]({|ED6015:a.png|})\n", "from: markdown+rebase_relative_paths\ninput-files: [text/t.md]\n", "a.png is not found from text.")]
    [InlineData("![x]({|ED6015:../pictures/c%20d.png|})\n", "from: markdown+rebase_relative_paths\ninput-files: [text/t.md]\n", "../pictures/c%20d.png is not found from text.")]
    public void Reports_it(string text, string manifest, string message) => Assert.Equal(message, test.Verify("//- text/t.md\n" + text + Files + manifest).Single().Message);

    [Theory]
    [InlineData("![x](a.png)\n", "input-files: [text/t.md]\n")]
    [InlineData("![x](c.png)\n", "input-files: [text/t.md]\nresource-path: [., pictures]\n")]
    [InlineData("![x](b.png) ![y](../a.png)\n", "from: markdown+rebase_relative_paths\ninput-files: [text/t.md]\n")]
    [InlineData("![x](https://example.org/z.png) ![y](data:image/png;base64,xx) ![z](noending) [l](none.png) `![x](none.png)`\n", "input-files: [text/t.md]\n")]
    public void Is_silent(string text, string manifest) => test.Silent("//- text/t.md\n" + text + Files + manifest);

    [Fact]
    public void Is_silent_in_a_loose_file() => test.VerifyLoose("![x](none.png)\n");

    [Theory]
    [InlineData("from: markdown\ninput-files: [text/t.md]\n", "from: markdown+rebase_relative_paths\ninput-files: [text/t.md]\n")]
    [InlineData("input-files: [text/t.md]\n", "from: markdown+rebase_relative_paths\ninput-files: [text/t.md]\n")]
    public void Lets_Pandoc_look_from_the_text(string manifest, string expected) => test.Fixes(
        "//- text/t.md\n![x]({|ED6015:b.png|})\n" + Files + manifest, "Let Pandoc look from the text file (rebase_relative_paths)", "//- edition.yml\n" + expected);

    [Fact]
    public void Writes_the_path_from_the_manifest() => test.Fixes(
        "//- text/t.md\n![x]({|ED6015:b.png|})\n" + Files + "input-files: [text/t.md]\n", "Write text/b.png", "//- text/t.md\n![x](text/b.png)\n");
}
