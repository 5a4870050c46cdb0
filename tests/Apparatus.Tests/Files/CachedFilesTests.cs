using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Files;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Tests.Files;

public sealed class CachedFilesTests
{
    [Fact]
    public void A_text_is_read_again_when_it_may_have_changed()
    {
        var disk = new Disk();
        var files = new CachedFiles(disk);
        Assert.Equal("1", files.Read("/a.md").Text?.Content);
        Assert.Equal("1", files.Read("/a.md").Text?.Content);
        files.Invalidate("/a.md");
        Assert.Equal("2", files.Read("/a.md").Text?.Content);
        files.Invalidate("/b");
        Assert.Equal("2", files.Read("/a.md").Text?.Content);
        files.InvalidateAll();
        Assert.Equal("3", files.Read("/a.md").Text?.Content);
    }

    [Fact]
    public void A_change_while_a_file_is_read_is_not_lost()
    {
        var disk = new Disk();
        var files = new CachedFiles(disk);
        disk.WhileReading = () => files.Invalidate("/a.md");
        Assert.Equal("1", files.Read("/a.md").Text?.Content);
        disk.WhileReading = null;
        Assert.Equal("2", files.Read("/a.md").Text?.Content);
        Assert.Equal("2", files.Read("/a.md").Text?.Content);
    }

    [Fact]
    public void A_folder_stands_for_its_files()
    {
        var files = new CachedFiles(new Disk());
        files.Read("/a/b/c.md");
        files.Read("/a/b");
        Assert.Equal(["/a", "/a/b"], files.Folders.Order(StringComparer.Ordinal));
        files.Invalidate("/a");
        Assert.Equal("3", files.Read("/a/b/c.md").Text?.Content);
    }

    [Fact]
    public void What_is_gone_is_forgotten()
    {
        var files = new CachedFiles(new Disk());
        files.Read("/a.md");
        files.Read("/b.md");
        files.Invalidate("/a.md");
        files.ForgetStale();
        Assert.False(files.HasRead("/a.md"));
        Assert.True(files.HasRead("/b.md"));
    }

    // A disk whose every file holds the number of the reading.
    private sealed class Disk : IFileSource
    {
        private int count;

        public Action? WhileReading { get; set; }

        public FileContent Read(string path)
        {
            var text = SourceText.From($"{++count}");
            WhileReading?.Invoke();
            return new FileContent(text, true);
        }

        public bool FileExists(string path) => true;

        public bool DirectoryExists(string path) => false;

        public bool CanList(string directory) => true;

        public ImmutableArray<string> GetFiles(string directory) => [];

        public ImmutableArray<string> GetDirectories(string directory) => [];
    }
}
