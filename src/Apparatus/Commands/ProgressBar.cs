using System;
using System.IO;
using Spectre.Console;

namespace Apparatus.Commands;

/// <summary>Shows on a screen how far a check is, and clears it away afterwards.</summary>
internal static class ProgressBar
{
    /// <summary>Does the work below a progress bar.</summary>
    /// <param name="screen">A writer that goes to a screen.</param>
    /// <param name="noColour">Whether colour is forbidden.</param>
    /// <param name="task">What is being done, one word: <c>checking</c>.</param>
    /// <param name="work">Given where to report progress.</param>
    public static T Show<T>(TextWriter screen, bool noColour, string task, Func<IProgress<CheckProgress>, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(screen),
            Ansi = AnsiSupport.Detect,
            ColorSystem = noColour ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context => work(new Bar(context.AddTask(task))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<CheckProgress>
    {
        public void Report(CheckProgress value) =>
            task.Value = value.Total <= 0 ? 0 : Math.Clamp(task.MaxValue * value.Done / value.Total, 0, task.MaxValue);
    }
}
