using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;

namespace Apparatus.LanguageServer;

/// <summary>Says in the log what the server is doing when that takes too long.</summary>
/// <param name="log">The log.</param>
/// <param name="limit">How long something may take.</param>
/// <param name="time">Measures time.</param>
internal sealed class Watchdog(ServerLog log, TimeSpan limit, TimeProvider time)
{
    private readonly ConcurrentDictionary<Watch, byte> running = new();

    /// <summary>Watches a piece of work until the result is disposed of.</summary>
    /// <param name="what">What it is: a method, and the document.</param>
    public IDisposable Start(string what)
    {
        var watch = new Watch(this, what, time.GetTimestamp());
        running[watch] = 0;
        watch.Timer = time.CreateTimer(_ => Bark(watch), null, limit, Timeout.InfiniteTimeSpan);
        return watch;
    }

    private void Bark(Watch late)
    {
        if (running.ContainsKey(late))
        {
            var all = running.Keys.Select(watch => $"{watch.What} for {time.GetElapsedTime(watch.Started).TotalSeconds:0.0} s").Order(StringComparer.Ordinal);
            log.Warn($"{late.What} takes longer than {limit.TotalSeconds:0} s. Running: {string.Join(", ", all)}.");
        }
    }

    private sealed class Watch(Watchdog owner, string what, long started) : IDisposable
    {
        public string What => what;

        public long Started => started;

        public ITimer? Timer { get; set; }

        public void Dispose()
        {
            owner.running.TryRemove(this, out _);
            Timer?.Dispose();
        }
    }
}
