using System;
using System.IO;
using System.Threading.Tasks;
using Apparatus.Language.Text;
using Apparatus.LanguageServer;
using Apparatus.Tests.Files;
using Xunit;

namespace Apparatus.Tests.LanguageServer;

public sealed class WorkspaceHostTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly WorkspaceHost host = new(new WorkspaceReader(new()), TimeProvider.System);
    private readonly string root;

    public WorkspaceHostTests()
    {
        root = folder[string.Empty].TrimEnd('/');
        Write("edition.yml", "input-files: [text.md, part.1/more.md]\n");
        Write("text.md", "One.[^a]\n");
        Write("part.1/more.md", "[^a]: A.\n");
        host.Start([root], new UserSettings());
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("picture.png")]
    [InlineData("text.md~")]
    [InlineData(".git/index")]
    [InlineData("LICENSE")]
    public async Task Other_files_come_and_go_unnoticed(string path)
    {
        await host.Current.GetAsync();
        var before = host.Current;
        Write(path, "x");
        host.FilesChanged([], [$"{root}/{path}"]);
        Assert.Same(before, host.Current);
    }

    [Theory]
    [InlineData("part.1")]
    [InlineData("part.1/more.md")]
    public async Task A_folder_that_is_gone_takes_its_files_along(string path)
    {
        Assert.True((await host.Current.GetAsync()).Contains($"{root}/part.1/more.md"));
        Directory.Delete(Path.Combine(root, "part.1"), recursive: true);
        host.FilesChanged([], [$"{root}/{path}"]);
        Assert.False((await host.Current.GetAsync()).Contains($"{root}/part.1/more.md"));
    }

    [Fact]
    public async Task A_folder_that_is_new_brings_its_files_along()
    {
        Assert.False((await host.Current.GetAsync()).Contains($"{root}/new.2/a.md"));
        Write("new.2/a.md", "New.\n");
        host.FilesChanged([], [$"{root}/new.2"]);
        Assert.True((await host.Current.GetAsync()).Contains($"{root}/new.2/a.md"));
    }

    // Vim, Emacs and most others write a new file and give it the old one's name.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_put_in_place_of_another_is_that_file_changed(bool isOpen)
    {
        if (isOpen)
        {
            Open("text.md", "One, two.[^a]\n");
        }

        var before = (await host.Current.GetAsync()).Editions;
        Write("text.md", "One, two.[^a]\n");
        host.FilesChanged([], [$"{root}/text.md"]);
        var after = await host.Current.GetAsync();
        Assert.Equal("One, two.[^a]\n", after.FindText($"{root}/text.md")?.Content);
        Assert.True(after.Editions[0].HasSameFacts(before[0]));
    }

    [Fact]
    public async Task A_manifest_that_is_opened_unchanged_changes_nothing()
    {
        var before = await host.Current.GetAsync();
        Open("edition.yml", "input-files: [text.md, part.1/more.md]\n", "yaml");
        Assert.Same(before.Editions[0], (await host.Current.GetAsync()).Editions[0]);
    }

    [Fact]
    public async Task An_ignored_file_counts_while_it_is_open()
    {
        Write("loose/.gitignore", "b.md\n");
        Write("loose/a.md", "A.\n");
        Write("loose/b.md", "B.\n");
        host.Restart();
        Assert.False((await host.Current.GetAsync()).Contains($"{root}/loose/b.md"));
        Open("loose/b.md", "B.\n");
        Assert.True((await host.Current.GetAsync()).Contains($"{root}/loose/b.md"));
    }

    [Fact]
    public async Task A_text_under_another_name_counts_while_it_is_open()
    {
        Write("draft.txt", "Draft.\n");
        Open("draft.txt", "Draft.\n");
        Assert.True((await host.Current.GetAsync()).Contains($"{root}/draft.txt"));
        host.Close($"{root}/draft.txt");
        Assert.False((await host.Current.GetAsync()).Contains($"{root}/draft.txt"));
    }

    [Fact]
    public void The_same_settings_again_are_no_change()
    {
        host.SetSettings(UserSettings.Read(Settings("""{"rules": {"ED1001": "hint"}}""")));
        var before = host.Current;
        host.SetSettings(UserSettings.Read(Settings("""{"rules": {"ED1001": "hint"}}""")));
        Assert.Same(before, host.Current);
        host.SetSettings(UserSettings.Read(Settings("""{"rules": {"ED1001": "info"}}""")));
        Assert.NotSame(before, host.Current);
    }

    private static System.Text.Json.JsonElement Settings(string json) => System.Text.Json.JsonDocument.Parse(json).RootElement;

    private void Open(string path, string text, string language = "markdown") =>
        host.Open($"{root}/{path}", new OpenDocument($"file://{root}/{path}", language, 1, SourceText.From(text)));

    private void Write(string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? root);
        File.WriteAllText(full, text);
    }
}
