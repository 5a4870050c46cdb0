using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>Looks for the images of text files where Pandoc would: from the edition's folder and along <c>resource-path</c>, or from the text file with <c>rebase_relative_paths</c>.</summary>
/// <param name="files">Where files are.</param>
/// <param name="root">The full path of the edition's folder.</param>
/// <param name="folders">The full paths of the folders of <c>resource-path</c>.</param>
/// <param name="rebases">Whether paths start from the text file.</param>
internal sealed class ImageFinder(IFileSource files, string root, IEnumerable<string> folders, bool rebases)
{
    /// <summary>The images of some files, by <see cref="Key"/>.</summary>
    public ImmutableDictionary<string, ImageFile> Find(IEnumerable<MarkdownDocument> documents)
    {
        var found = ImmutableDictionary.CreateBuilder<string, ImageFile>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var target in Targets(document))
            {
                found[Key(document, target)] = Find(document, target);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The addresses of a file's images that are files: no addresses on the network, nothing without an ending, to which Pandoc adds one.</summary>
    public static IEnumerable<string> Targets(MarkdownDocument document) =>
        document.Index.LinkAddresses.Where(link => link.IsImage).Select(link => link.Target)
            .Where(target => target.Length > 0 && target[0] != '#' && !target.Contains(':', StringComparison.Ordinal) && !target.StartsWith("//", StringComparison.Ordinal) && FilePaths.Name(target).Contains('.', StringComparison.Ordinal));

    /// <summary>What tells an image of a file from all others.</summary>
    public static string Key(MarkdownDocument document, string target) => document.Path + "\n" + target;

    private ImageFile Find(MarkdownDocument document, string target)
    {
        var query = target.IndexOfAny(['?', '#']);
        var path = Uri.UnescapeDataString(query > 0 ? target[..query] : target);
        var beside = FilePaths.Combine(FilePaths.Folder(document.Path), path);
        var candidates = rebases ? [beside] : folders.Prepend(root).Select(folder => FilePaths.Combine(folder, path));
        return candidates.Any(files.FileExists) ? ImageFile.Found : !rebases && files.FileExists(beside) ? ImageFile.BesideText : ImageFile.Missing;
    }
}
