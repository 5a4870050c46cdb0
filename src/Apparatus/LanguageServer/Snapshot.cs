using System;
using System.Collections.Immutable;
using System.Threading.Tasks;

namespace Apparatus.LanguageServer;

/// <summary>
/// The workspace at one moment. It is read when somebody first asks for it; a burst of keystrokes in between costs nothing. What has
/// been asked for once is never computed twice, and the next snapshot is made out of it.
/// </summary>
internal sealed class Snapshot
{
    private readonly object gate = new();
    private readonly Func<LoadedWorkspace?, Snapshot, LoadedWorkspace> read;
    private Snapshot? parent;
    private Task<LoadedWorkspace>? reading;

    private Snapshot(
        WorkspaceSources sources,
        Snapshot? parent,
        ImmutableHashSet<string> changed,
        long number,
        Func<LoadedWorkspace?, Snapshot, LoadedWorkspace> read)
    {
        Sources = sources;
        Changed = changed;
        Number = number;
        this.parent = parent;
        this.read = read;
    }

    /// <summary>What the workspace is made of.</summary>
    public WorkspaceSources Sources { get; }

    /// <summary>The files that differ from the snapshot that this one is made out of.</summary>
    public ImmutableHashSet<string> Changed { get; }

    /// <summary>Grows with every change.</summary>
    public long Number { get; }

    /// <summary>The first snapshot.</summary>
    /// <param name="sources">What the workspace is made of.</param>
    /// <param name="read">Reads a snapshot, given the one before it or null when all is to be read.</param>
    public static Snapshot First(WorkspaceSources sources, Func<LoadedWorkspace?, Snapshot, LoadedWorkspace> read) => new(sources, null, [], 0, read);

    /// <summary>The snapshot after some files have changed.</summary>
    public Snapshot With(WorkspaceSources sources, params ReadOnlySpan<string> changed)
    {
        lock (gate)
        {
            // One that nobody asked for is left out of the chain, so that the chain is as long as the work under way.
            return reading is null
                ? new Snapshot(sources, parent, Changed.Union(changed.ToArray()), Number + 1, read)
                : new Snapshot(sources, this, [.. changed], Number + 1, read);
        }
    }

    /// <summary>The snapshot after something that may decide what belongs to which edition: everything is read again.</summary>
    public Snapshot Reload(WorkspaceSources sources) => new(sources, null, [], Number + 1, read);

    /// <summary>The workspace, read now if it is not yet. Work goes on when the one who asked gives up, because others ask too.</summary>
    public Task<LoadedWorkspace> GetAsync()
    {
        lock (gate)
        {
            return reading ??= Task.Run(ReadAsync);
        }
    }

    private async Task<LoadedWorkspace> ReadAsync()
    {
        var before = parent is null ? null : await WaitFor(parent).ConfigureAwait(false);
        var result = read(before, this);

        // What came before is not kept alive.
        parent = null;
        return result;
    }

    // What could not be read once is read anew as a whole.
    private static async Task<LoadedWorkspace?> WaitFor(Snapshot earlier)
    {
        var reading = earlier.GetAsync();
        await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return reading.IsCompletedSuccessfully ? await reading.ConfigureAwait(false) : null;
    }
}
