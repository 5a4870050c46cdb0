using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Apparatus.Language.Features.NewEdition;
using Apparatus.Language.Text;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>The folder that a new edition is written into.</summary>
/// <param name="folder">Its full path, with <c>/</c>; it need not be there.</param>
/// <param name="engine">Looks at the disk and writes.</param>
/// <param name="terminal">Has the working directory.</param>
internal sealed class NewEditionPlace(string folder, Engine engine, Terminal terminal)
{
    /// <summary>The folder as messages name it.</summary>
    public string Name { get; } = RelativePath.From(terminal.Directory, folder) is var path && path == "." ? "This folder" : path;

    /// <summary>A title made of the name of the folder.</summary>
    public string UsualTitle
    {
        get
        {
            var words = Path.GetFileName(folder).Replace('-', ' ').Replace('_', ' ').Trim();
            return PlanFaults.OfTitle(words) is null ? char.ToUpperInvariant(words[0]) + words[1..] : "An edition";
        }
    }

    /// <summary>The manifest of an edition that the folder lies in, as messages name it; null when there is none.</summary>
    public string? OuterManifest
    {
        get
        {
            for (var above = Path.GetDirectoryName(folder); above is not null; above = Path.GetDirectoryName(above))
            {
                var manifest = Destination.FullPath(Path.Combine(above, EditionTemplate.Manifest), terminal);
                if (engine.IsTaken(manifest))
                {
                    return RelativePath.From(terminal.Directory, manifest);
                }
            }

            return null;
        }
    }

    /// <summary>Why files cannot be written here, one sentence; null when none of them is there.</summary>
    /// <param name="files">Their paths from the folder.</param>
    public string? WhyNot(ImmutableArray<string> files)
    {
        if (engine.Read(folder).Exists)
        {
            return $"{Name} is a file, not a folder; nothing was written.";
        }

        var taken = files.Where(file => engine.IsTaken(FullPath(file))).ToList();
        return taken.Count == 0 ? null : $"{Name} has {string.Join(", ", taken)} already; nothing was written.";
    }

    /// <summary>The text of a bibliography that is there already; null when there is none.</summary>
    /// <param name="file">Its path from the folder.</param>
    /// <exception cref="UsageException">It is there and cannot be read.</exception>
    public SourceText? ReadBibliography(string file)
    {
        var path = FullPath(file);
        if (!engine.IsTaken(path))
        {
            return null;
        }

        var content = engine.Read(path);
        return content.Text ?? throw new UsageException($"{file} cannot be used as the bibliography: {content.Reason ?? "it is no file"}; {content.Remedy ?? "name another one"}.");
    }

    /// <summary>Writes the files, all or none.</summary>
    /// <returns>Null when they are written; otherwise why not, one sentence.</returns>
    public string? Write(ImmutableArray<PlannedFile> files) =>
        engine.WriteNew(folder, [.. files.Select(file => (FullPath(file.Path), SourceText.From(file.Text)))]) is { } reason
            ? $"Cannot write into {RelativePath.From(terminal.Directory, folder) switch { "." => folder, var path => path }}: {reason}. Nothing was written."
            : null;

    private string FullPath(string file) => Destination.FullPath(Path.Combine(folder, file), terminal);
}
