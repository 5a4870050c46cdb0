using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Apparatus.LanguageServer;
using Apparatus.Tests.Files;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

/// <summary>A bibliography that a program writes anew under the server.</summary>
public sealed class ExportWatchTests : IDisposable
{
    private const string Whole = "@book{a, title = {A}}\n@book{b, title = {B}}\n@book{c, title = {C}}\n";

    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();
    private readonly WorkspaceHost host;
    private readonly string root;

    public ExportWatchTests()
    {
        host = new WorkspaceHost(new WorkspaceReader(new()), clock);
        root = folder[string.Empty].TrimEnd('/');
        Write("text.md", "---\nbibliography: works.bib\n---\n\nSee @a.\n");
        Write("works.bib", Whole);
        host.Start([root], new UserSettings());
    }

    public void Dispose()
    {
        host.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("@book{a, title = {A}}\n@book{b, title = {B}}\n@book{c, tit")]
    [InlineData("@book{a, title = {A}}\n@book{b, title = {B}}\n@book{c, title = {C}")]
    [InlineData("@book{a, title = {A}}\n@book{b, title = {B}}\n@bo")]
    [InlineData("@book{a, title = {A}}\n")]
    public async Task Works_stay_known_while_the_file_is_written(string half)
    {
        Assert.Equal("a b c", await KeysAsync());
        Change("works.bib", half);
        Assert.Equal("a b c", await KeysAsync());
        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("a b c", await KeysAsync());
        Write("works.bib", Whole + "@book{d, title = {D}}\n");
        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("a b c d", await KeysAsync());
    }

    [Fact]
    public async Task A_file_that_is_gone_for_a_moment_is_waited_for()
    {
        Assert.Equal("a b c", await KeysAsync());
        File.Delete(Path.Combine(root, "works.bib"));
        host.FilesChanged([], [$"{root}/works.bib"]);
        Assert.Equal("a b c", await KeysAsync());
        Write("works.bib", Whole.Replace("{a,", "{z,", StringComparison.Ordinal));
        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("z b c", await KeysAsync());
    }

    [Fact]
    public async Task What_stays_as_it_is_is_believed_in_the_end()
    {
        Assert.Equal("a b c", await KeysAsync());
        Change("works.bib", "@book{a, title = {A}}\n");
        clock.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal("a b c", await KeysAsync());
        clock.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal("a", await KeysAsync());
        File.Delete(Path.Combine(root, "works.bib"));
        host.FilesChanged([], [$"{root}/works.bib"]);
        clock.Pass(TimeSpan.FromSeconds(4));
        Assert.Equal(string.Empty, await KeysAsync());
    }

    [Theory]
    [InlineData("@book{a, title = {A}}\n@book{c, title = {C}}\n", "a c")]
    [InlineData("@book{a, title = {A\n@book{b, title = {B}}\n@book{c, title = {C}}\n", "a b c")]
    public async Task A_whole_file_is_believed_at_once(string text, string keys)
    {
        Assert.Equal("a b c", await KeysAsync());
        Change("works.bib", text);
        Assert.Equal(keys, await KeysAsync());
    }

    [Fact]
    public async Task A_file_that_grows_is_waited_for_as_long_as_it_grows()
    {
        Assert.Equal("a b c", await KeysAsync());
        Change("works.bib", "@");
        for (var i = 0; i < 8; i++)
        {
            Write("works.bib", "@book{a, title = {" + new string('A', i + 1));
            clock.Pass(TimeSpan.FromSeconds(1));
            Assert.Equal("a b c", await KeysAsync());
        }
    }

    [Fact]
    public async Task Json_is_waited_for_too()
    {
        Write("text.md", "---\nbibliography: works.json\n---\n\nSee @a.\n");
        Write("works.json", "[{\"id\":\"a\",\"type\":\"book\"}]");
        host.FilesChanged([], [$"{root}/text.md", $"{root}/works.json"]);
        Assert.Equal("a", await KeysAsync());
        Change("works.json", "[{\"id\":\"b\",\"type\":\"book\"}");
        Assert.Equal("a", await KeysAsync());
    }

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(root, path), text);

    private void Change(string path, string text)
    {
        Write(path, text);
        host.FilesChanged([$"{root}/{path}"], []);
    }

    private async Task<string> KeysAsync() => string.Join(' ', (await host.Current.GetAsync()).Editions.Single().Works.Keys);
}
