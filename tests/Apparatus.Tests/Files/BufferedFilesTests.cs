using System.Collections.Immutable;
using Apparatus.Files;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Tests.Files;

public sealed class BufferedFilesTests
{
    private readonly BufferedFiles files = new(
        MemoryFiles.Of(("/w/a.md", "disk"), ("/w/b.md", "disk")),
        ImmutableDictionary<string, SourceText>.Empty
            .Add("/w/a.md", SourceText.From("open"))
            .Add("/w/new.md", SourceText.From("new"))
            .Add("/w/sub/new.md", SourceText.From("deep")));

    [Theory]
    [InlineData("/w/a.md", "open")]
    [InlineData("/w/b.md", "disk")]
    [InlineData("/w/new.md", "new")]
    [InlineData("/w/none.md", null)]
    public void An_open_text_counts_more_than_the_disk(string path, string? expected)
    {
        Assert.Equal(expected, files.Read(path).Text?.Content);
        Assert.Equal(expected is not null, files.FileExists(path));
    }

    [Fact]
    public void Open_texts_are_listed_in_their_folder()
    {
        Assert.Equal(["/w/a.md", "/w/b.md", "/w/new.md"], files.GetFiles("/w"));
        Assert.True(files.DirectoryExists("/w/sub"));
        Assert.False(files.DirectoryExists("/w/su"));
    }
}
