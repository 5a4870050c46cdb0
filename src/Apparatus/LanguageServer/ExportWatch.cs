using System;
using System.Collections.Generic;
using System.Threading;
using Apparatus.Files;
using Apparatus.Language.Bibliography;

namespace Apparatus.LanguageServer;

/// <summary>
/// Holds back what is said of a bibliography on the disk while a program is writing it: Zotero empties a file before it fills it, and for a second no
/// key would be known. A file that looks half-written is looked at again until it is whole, or until nobody has touched it for a while.
/// </summary>
internal sealed class ExportWatch : IDisposable
{
    // How often a file is looked at, and how long it has to stay as it is until it is believed.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Waiting> waiting = new(StringComparer.Ordinal);
    private readonly Action<IReadOnlyCollection<string>> tell;
    private readonly TimeProvider time;
    private readonly ITimer timer;

    /// <summary>Begins to watch.</summary>
    /// <param name="tell">Takes the files that were held back and are believed now.</param>
    /// <param name="time">The clock.</param>
    public ExportWatch(Action<IReadOnlyCollection<string>> tell, TimeProvider time)
    {
        this.tell = tell;
        this.time = time;
        timer = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    /// <summary>Whether a file that has changed is to be believed now. Otherwise it is told of later.</summary>
    /// <param name="path">Its path; any file but a bibliography is believed.</param>
    /// <param name="disk">The disk, with the text that was read last.</param>
    public bool IsReady(string path, CachedFiles disk)
    {
        if (IsWhole(path, disk, out var length))
        {
            lock (gate)
            {
                waiting.Remove(path);
            }

            return true;
        }

        lock (gate)
        {
            waiting[path] = new Waiting(disk, length, time.GetTimestamp());
            timer.Change(Pause, Timeout.InfiniteTimeSpan);
        }

        return false;
    }

    // The length stands for the content: whoever writes makes it longer.
    private static bool IsWhole(string path, CachedFiles disk, out int length)
    {
        length = -1;
        if (BibliographyFormats.FromFileName(path) is not { } format || disk.Known(path) is not { } known || known.Content.AsSpan().Trim().IsEmpty)
        {
            return true;
        }

        if (disk.Peek(path).Text is not { } text)
        {
            return false;
        }

        // Half of a library may end between two entries.
        length = text.Length;
        return text.Length >= known.Length / 2 && BibliographyReader.IsWhole(text, format);
    }

    private void Look()
    {
        KeyValuePair<string, Waiting>[] held;
        lock (gate)
        {
            held = [.. waiting];
        }

        var ready = new List<string>();
        foreach (var (path, file) in held)
        {
            var isWhole = IsWhole(path, file.Disk, out var length);
            lock (gate)
            {
                if (isWhole || (length == file.Length && time.GetElapsedTime(file.Since) >= Patience))
                {
                    waiting.Remove(path);
                    ready.Add(path);
                }
                else if (length != file.Length)
                {
                    waiting[path] = file with { Length = length, Since = time.GetTimestamp() };
                }
            }
        }

        lock (gate)
        {
            if (waiting.Count > 0)
            {
                timer.Change(Pause, Timeout.InfiniteTimeSpan);
            }
        }

        if (ready.Count > 0)
        {
            tell(ready);
        }
    }

    private readonly record struct Waiting(CachedFiles Disk, int Length, long Since);
}
