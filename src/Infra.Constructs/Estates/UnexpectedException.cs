using System.Diagnostics;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Estates;

/// <summary>Converts exceptions thrown while an estate is described, such as for null or an invalid value of an L1 class, to problems.</summary>
internal static class UnexpectedException
{
    private static readonly string[] Sdk = ["Infra.Constructs", "Infra.Cdktf", "Infra.Contracts"];

    /// <summary>Returns the problems of an exception, or of the inner exception that it only wraps.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="app">The construct tree. The most recently created construct is the subject.</param>
    public static IReadOnlyList<Problem> Problems(Exception exception, App app) => exception switch
    {
        InfraException known => known.Problems,
        TypeInitializationException { InnerException: { } inner } => Problems(inner, app),
        _ => [new("INFRA1003", Latest(app), $"{Place(exception)}{exception.GetType().Name}: {FirstLine(exception.Message)}.", "Correct the source there.")],
    };

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd('\r', ' ', '.');

    /// <summary>The most recently created construct. It is the one that threw, unless the estate's own code threw after it.</summary>
    private static string Latest(App app)
    {
        IConstruct latest = app;
        while (latest.Node.Children is { Length: > 0 } children) latest = children[^1];
        return latest == app ? "Estate" : latest.Node.Path;
    }

    /// <summary>The line in the estate's source, or the first known source line: <c>Aws/AwsStacks.cs:42: </c>.</summary>
    private static string Place(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames().Where(frame => frame.GetFileName() is not null).ToList();
        var frame = frames.Find(one => !IsOfSdk(one)) ?? frames.FirstOrDefault();
        if (frame?.GetFileName() is not { } file) return "";
        return $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}:{frame.GetFileLineNumber()}: ";
    }

    private static bool IsOfSdk(StackFrame frame) =>
        frame.GetMethod()?.Module.Assembly.GetName().Name is { } name && !name.EndsWith(".Tests", StringComparison.Ordinal)
        && Sdk.Any(part => name.StartsWith(part, StringComparison.Ordinal));
}
