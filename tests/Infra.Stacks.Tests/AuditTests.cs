using Infra.Audit;
using Infra.Contracts.Problems;

namespace Infra.Stacks.Tests;

/// <summary>The reference estate is what an auditor asks for.</summary>
public sealed class AuditTests
{
    // What was tried, and what is in force, the repository does not tell.
    private static readonly string[] Untold = ["rollback", "hotfix", "forge-branches", "forge-environments", "forge-secrets"];

    [Fact]
    public void Reference_estate_meets_every_item_that_can_be_decided_offline()
    {
        var results = new AuditSubject(RepositoryRoot.Path)
        {
            Today = SynthesizedEstate.Today,
            Output = SynthesizedEstate.Output,
            StaleFiles = [.. Stale()],
            History = [],
        }.Audit();

        Assert.Empty(results.Where(result => result.Verdict == AuditVerdict.NotMet).Select(result => $"{result.Item.Id}: {result.Evidence[0]}"));
        Assert.Equal(Untold, results.Where(result => result.Verdict == AuditVerdict.Unknown).Select(result => result.Item.Id));
    }

    private static IEnumerable<Problem> Stale() =>
        from files in Acme.Files
        from file in files.Render(SynthesizedEstate.Output)
        let committed = Path.Combine(RepositoryRoot.Path, file.Key)
        where !File.Exists(committed) || File.ReadAllText(committed) != file.Value
        select new Problem("INFRA3001", file.Key, "It differs from what the estate renders.", "Run ./infra pipelines and commit it.");
}
