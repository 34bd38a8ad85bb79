using System.Runtime.CompilerServices;
using Infra.Contracts.Files;
using Xunit.Sdk;

namespace Infra.Testing;

/// <summary>
/// Compares a text with a reviewed file in <c>Snapshots/</c> next to the test. A difference or a missing file fails the test; only
/// <c>./infra test --accept</c> writes snapshots.
/// </summary>
public static class Snapshot
{
    /// <summary>The environment variable that <c>./infra test --accept</c> sets to replace snapshots with the actual output.</summary>
    public const string AcceptVariable = "INFRA_ACCEPT_SNAPSHOTS";

    /// <summary>Asserts that <paramref name="actual"/> is the text of <c>Snapshots/<paramref name="name"/></c>.</summary>
    /// <param name="name">The file name, with the artifact's real extension.</param>
    /// <param name="actual">The output of the test.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    public static void Match(string name, string actual, [CallerFilePath] string testFile = "") =>
        MatchFile(Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots", name), actual);

    /// <summary>Asserts that <paramref name="actual"/> equals a generated file in the repository, such as a page of the documentation.</summary>
    public static void MatchFile(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            AtomicFile.Write(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected == actual) return;
        throw new XunitException(
            $"{(File.Exists(path) ? "The snapshot differs" : "There is no snapshot")}: {path}\n{LineDiff.Between(expected, actual)}\nReview it, then run ./infra test --accept.");
    }
}
