using System.Globalization;
using System.Xml.Linq;

namespace Infra.Cli.Testing;

/// <summary>The numbers of passed, failed and skipped tests, and the reasons for skips.</summary>
internal sealed record TestTally(int Passed, int Failed, IReadOnlyList<string> Skips)
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Whether at least one test ran and none failed.</summary>
    public bool IsGreen => Failed == 0 && Passed > 0;

    /// <summary>Sums all test reports (TRX) in a folder.</summary>
    public static TestTally Read(string folder) => Directory.EnumerateFiles(folder, "*.trx").Order(StringComparer.Ordinal)
        .Select(file => Of(XDocument.Load(file)))
        .Aggregate(new TestTally(0, 0, []), (sum, one) => new(sum.Passed + one.Passed, sum.Failed + one.Failed, [.. sum.Skips, .. one.Skips]));

    /// <summary>Returns the closing line: <c>N passed, N failed</c>, and <c>, N skipped</c> if there are any.</summary>
    public override string ToString() => $"{Passed} passed, {Failed} failed{(Skips.Count > 0 ? $", {Skips.Count} skipped" : "")}";

    private static TestTally Of(XDocument report)
    {
        var counters = report.Descendants(Trx + "Counters").Single();
        var skipped = report.Descendants(Trx + "UnitTestResult").Where(result => (string?)result.Attribute("outcome") == "NotExecuted");
        // Aborted and timed-out tests are not counted as failed in the report.
        return new(Count("passed"), Count("total") - Count("passed") - skipped.Count(), [.. skipped.Select(Reason)]);

        int Count(string name) => int.Parse((string)counters.Attribute(name)!, CultureInfo.InvariantCulture);
    }

    private static string Reason(XElement result) =>
        $"{(string?)result.Attribute("testName")}: {(result.Descendants(Trx + "Message").FirstOrDefault() ?? result.Descendants(Trx + "StdOut").FirstOrDefault())?.Value.Trim() ?? "no reason given"}";
}
