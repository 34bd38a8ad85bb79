namespace Infra.Audit.Tests;

public sealed class ChecklistTests
{
    public static TheoryData<string, string> Breakages { get; } = new(Breakage.All.Select(breakage => (breakage.Item, breakage.Name)));

    [Fact]
    public void Good_repository_meets_every_item()
    {
        using var repository = new AuditedRepository();

        Assert.Empty(repository.Audit().Where(result => result.Verdict != AuditVerdict.Met).Select(result => $"{result.Item.Id}: {result.Evidence[0]}"));
    }

    [Theory]
    [MemberData(nameof(Breakages))]
    public void Broken_repository_fails_exactly_that_item(string item, string name)
    {
        using var repository = new AuditedRepository();

        Breakage.All.Single(breakage => breakage.Item == item && breakage.Name == name).Break(repository);

        Assert.Equal([item], repository.Failing());
    }

    [Fact]
    public void Every_item_can_be_broken() =>
        Assert.Equal(Checklist.Items.Select(item => item.Id).Order(), Breakage.All.Select(breakage => breakage.Item).Distinct().Order());

    [Fact]
    public void Items_have_names_of_their_own_and_criteria_of_SOC_2()
    {
        Assert.Equal(Checklist.Items.Count, Checklist.Items.DistinctBy(item => item.Id).Count());
        Assert.All(Checklist.Items, item => Assert.Matches("^(CC[1-9]|A1)\\.[0-9]$", item.Criterion));
    }

    [Fact]
    public void Missing_sources_make_their_items_unknown_and_never_met()
    {
        using var repository = new AuditedRepository { HasOutput = false, Forge = null };

        Assert.All(repository.Audit(), result => Assert.Equal(
            result.Item.Source is EvidenceSource.Synth or EvidenceSource.Forge ? AuditVerdict.Unknown : AuditVerdict.Met, result.Verdict));
    }

    [Fact]
    public void Nothing_tried_is_unknown()
    {
        using var repository = new AuditedRepository { History = [new("1f2e3d", "Promote dev to prod"), new("2f2e3d", "Write of a hotfix in prod")] };

        Assert.Equal(["rollback", "hotfix"], repository.Audit().Where(result => result.Verdict == AuditVerdict.Unknown).Select(result => result.Item.Id));
    }

    [Fact]
    public void Hotfix_of_an_estate_that_releases_nothing_is_unknown()
    {
        using var repository = new AuditedRepository();
        Directory.Delete(Path.Combine(repository.Root, "applications"), recursive: true);
        repository.Delete("governance/rulesets/hotfixes.json");

        var hotfix = repository.Audit().Single(result => result.Item.Id == "hotfix");

        Assert.Equal(AuditVerdict.Unknown, hotfix.Verdict);
        Assert.Equal(["envs/catalog.json: The estate releases no application"], hotfix.Evidence.Select(evidence => $"{evidence.Place}: {evidence.Fact}"));
    }

    [Fact]
    public void Tests_of_an_estate_that_restores_its_tool_run_with_dotnet()
    {
        using var repository = new AuditedRepository();
        repository.Edit(".github/workflows/pull-request.yml", "run: ./infra test", "run: dotnet test tests/Contoso.Stacks.Tests");

        var tests = repository.Audit().Single(result => result.Item.Id == "tests-required");

        Assert.Equal(AuditVerdict.Met, tests.Verdict);
    }

    [Fact]
    public void Estate_on_GitLab_alone_needs_no_owner_of_workflows()
    {
        using var repository = new AuditedRepository();
        repository.Edit("CODEOWNERS", "/.github/       @lynx/platform", "");
        Assert.Equal([".github/workflows/"], Unowned());

        Directory.Delete(Path.Combine(repository.Root, ".github"), recursive: true);
        Assert.Empty(Unowned());

        IEnumerable<string> Unowned() => repository.Audit().Single(result => result.Item.Id == "code-owners").Evidence
            .Where(evidence => evidence.Fact.EndsWith(" has no owner", StringComparison.Ordinal)).Select(evidence => evidence.Fact[..^13]);
    }

    [Fact]
    public void Empty_repository_meets_nothing()
    {
        using var folder = new TemporaryFolder();

        var results = new AuditSubject(folder.Path) { Today = new(2026, 6, 1), History = [] }.Audit();

        Assert.DoesNotContain(results, result => result.Verdict == AuditVerdict.Met);
    }
}
