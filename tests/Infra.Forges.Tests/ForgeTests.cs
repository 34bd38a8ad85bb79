using Infra.Forges.Tests.Web;
using Infra.Contracts.Problems;
using Infra.Testing.Forges;
using Infra.Testing.Web;

namespace Infra.Forges.Tests;

/// <summary>What holds for both forges.</summary>
public sealed class ForgeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<ForgeKind> Kinds => new(Enum.GetValues<ForgeKind>());

    private static Forge Connect(FakeForge fake) => PipelineRun.ConnectForge(fake.Variables.GetValueOrDefault, "infra report --post", new Retrying().RetryPolicy);

    [Theory, MemberData(nameof(Kinds))]
    public async Task Comment_is_made_once_and_then_updated_in_place(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);
        using var forge = Connect(fake);

        await forge.CommentAsync(7, "report", $"{Forge.Hide("report")}\nfirst", Cancellation);
        await forge.CommentAsync(7, "report", $"{Forge.Hide("report")}\nsecond", Cancellation);
        await forge.CommentAsync(7, "other", $"{Forge.Hide("other")}\nthird", Cancellation);

        Assert.Equal(["<!-- report -->\nsecond", "<!-- other -->\nthird"], fake.Comments.Select(comment => comment.Body));
        Assert.All(fake.Comments, comment => Assert.Equal(7, comment.PullRequest));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Approvers_of_a_run_are_those_of_no_other(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);
        fake.Approvals.AddRange([("42", "robin"), ("41", "kim")]);
        using var forge = Connect(fake);

        Assert.Equal(["robin"], await forge.ApproversAsync("42", Cancellation));
        Assert.Empty(await forge.ApproversAsync("40", Cancellation));
    }

    [Theory]
    [InlineData(ForgeKind.GitHub, "https://github.example/lynx/infra/actions/runs/43", "platform")]
    [InlineData(ForgeKind.GitLab, "https://gitlab.example/lynx/infra/-/pipelines/43")]
    public async Task Deployment_that_waits_is_told_with_where_it_is_approved(ForgeKind kind, string url, params string[] reviewers)
    {
        await using var fake = await FakeForge.StartAsync(kind);
        fake.Waiting.Add(("43", "prod"));
        using var forge = Connect(fake);

        var waiting = Assert.Single(await forge.WaitingAsync(Cancellation));

        Assert.Equal(("prod", url, "dana", new DateTimeOffset(2026, 1, 15, 8, 0, 0, TimeSpan.Zero)), (waiting.Environment, waiting.Url, waiting.By, waiting.Since));
        Assert.Equal(reviewers, waiting.Reviewers);
    }

    [Theory]
    [InlineData("https://github.com/lynx/infra.git", "https://github.com/lynx/infra/blob/c0ffee/stacks/A%20B.cs#L7")]
    [InlineData("https://x-access-token:secret@github.com/lynx/infra", "https://github.com/lynx/infra/blob/c0ffee/stacks/A%20B.cs#L7")]
    [InlineData("git@gitlab.example:group/sub/infra.git", "https://gitlab.example/group/sub/infra/-/blob/c0ffee/stacks/A%20B.cs#L7")]
    [InlineData("ssh://git@gitlab.example:2222/lynx/infra.git", "https://gitlab.example/lynx/infra/-/blob/c0ffee/stacks/A%20B.cs#L7")]
    [InlineData("/srv/git/infra", null)]
    [InlineData(null, null)]
    public void File_at_a_commit_has_an_address_on_either_forge(string? remote, string? address) =>
        Assert.Equal(address, RepositoryLinks.Of(remote)?.File("c0ffee", "stacks/A B.cs", 7));

    [Theory, MemberData(nameof(Kinds))]
    public async Task Comment_is_found_behind_many_others(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind, pageSize: 2);
        for (var id = 1; id <= 5; id++) fake.Comments.Add(new() { Id = id, PullRequest = 7, Body = id == 5 ? Forge.Hide("report") : "talk" });
        using var forge = Connect(fake);

        await forge.CommentAsync(7, "report", $"{Forge.Hide("report")} new", Cancellation);

        Assert.Equal(5, fake.Comments.Count);
        Assert.Equal("<!-- report --> new", fake.Comments[4].Body);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Comment_that_somebody_else_has_marked_is_left_alone(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);
        fake.Comments.Add(new() { Id = 1, PullRequest = 7, Body = Forge.Hide("report"), IsOwn = false });
        using var forge = Connect(fake);

        await forge.CommentAsync(7, "report", $"{Forge.Hide("report")} ours", Cancellation);

        Assert.Equal(["<!-- report -->", "<!-- report --> ours"], fake.Comments.Select(comment => comment.Body));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Issue_is_opened_updated_and_closed_and_the_next_is_a_new_one(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);
        fake.Issues.Add(new() { Number = 1, Title = "A human's", Body = "", Labels = ["bug"] });
        using var forge = Connect(fake);

        Assert.Null(await forge.CloseIssueAsync("drift", "Nothing to close", Cancellation));
        var opened = await forge.OpenIssueAsync(new("drift", "Drift in 1 stack", "one"), Cancellation);
        var updated = await forge.OpenIssueAsync(new("drift", "Drift in 2 stacks", "two"), Cancellation);
        Assert.Equal(opened, updated);
        Assert.Equal(("Drift in 2 stacks", "two", true), (fake.Issues[1].Title, fake.Issues[1].Body, fake.Issues[1].IsOpen));

        Assert.Equal(opened, await forge.CloseIssueAsync("drift", "Gone", Cancellation));
        Assert.Equal(("Drift in 2 stacks", "Gone", false), (fake.Issues[1].Title, fake.Issues[1].Body, fake.Issues[1].IsOpen));

        Assert.NotEqual(opened, await forge.OpenIssueAsync(new("drift", "Drift again", "three"), Cancellation));
        Assert.Equal([true, false, true], fake.Issues.Select(issue => issue.IsOpen));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Pull_request_of_a_branch_is_one_until_it_is_merged(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);
        using var forge = Connect(fake);

        var first = await forge.ProposeAsync(new("promote/shop-1.2", "main", "Promote", "why"), Cancellation);
        var again = await forge.ProposeAsync(new("promote/shop-1.2", "main", "Promote shop", "because"), Cancellation);
        Assert.Equal(first, again);
        Assert.Equal(("Promote shop", "because", "main"), (fake.Pulls[0].Title, fake.Pulls[0].Body, fake.Pulls[0].Into));

        var commit = await forge.MergeAsync(first, Cancellation);
        Assert.Equal(fake.Pulls[0].MergeCommit, commit);
        Assert.Equal(commit, await forge.MergeAsync(first, Cancellation));

        await forge.ProposeAsync(new("promote/shop-1.2", "main", "Promote", "again"), Cancellation);
        Assert.Equal(2, fake.Pulls.Count);
    }

    [Theory]
    [InlineData(ForgeKind.GitHub, "INFRA0267 GitHub lynx/infra: It did not merge pull request 1 (405: 1 approving review is required). Correct what the answer names, and run the command again.")]
    [InlineData(ForgeKind.GitLab, "INFRA0267 GitLab project 77: It did not merge merge request 1 (405: 1 approving review is required). Correct what the answer names, and run the command again.")]
    public async Task Pull_request_with_an_obstacle_is_not_merged(ForgeKind kind, string error)
    {
        await using var fake = await FakeForge.StartAsync(kind);
        using var forge = Connect(fake);
        var pull = await forge.ProposeAsync(new("hotfix", "main", "Hotfix", ""), Cancellation);
        fake.Pulls[0].Obstacle = "1 approving review is required";

        Assert.Equal(error, (await Assert.ThrowsAsync<InfraException>(() => forge.MergeAsync(pull, Cancellation))).Message);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Pull_request_that_changed_since_it_was_seen_is_not_merged(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);
        using var forge = Connect(fake);
        var pull = await forge.ProposeAsync(new("hotfix", "main", "Hotfix", ""), Cancellation);
        fake.Pulls[0].Head = "3333333333333333333333333333333333333333";

        var refused = await Assert.ThrowsAsync<InfraException>(() => forge.MergeAsync(pull, Cancellation));

        Assert.Contains("(409: Head branch was modified)", refused.Message, StringComparison.Ordinal);
        Assert.Null(fake.Pulls[0].MergeCommit);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task File_is_read_at_the_head_of_a_branch(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);
        fake.Files[("release/1", "envs/a b.json")] = "{}";
        using var forge = Connect(fake);

        Assert.Equal("{}", await forge.ReadFileAsync("release/1", "envs/a b.json", Cancellation));
        Assert.Null(await forge.ReadFileAsync("main", "envs/a b.json", Cancellation));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Answer_that_got_lost_makes_no_second_comment(ForgeKind kind)
    {
        await using var fake = await FakeForge.StartAsync(kind);
        fake.Server.Misbehave(Reply.HangUp, new Reply(502), new Reply(200, "<html>a proxy"));
        using var forge = Connect(fake);

        await forge.CommentAsync(7, "report", Forge.Hide("report"), Cancellation);

        Assert.Single(fake.Comments);
    }
}
