using Infra.Testing.Iam;

namespace Infra.Stacks.Tests.Identity;

/// <summary>What roles may do, and the abuses that are denied to all of them, as a simulator of IAM decides it.</summary>
public sealed class RightTests
{
    private static readonly string[] Environments = ["dev", "prod"];
    private static readonly string[] Who = ["apply", "plan", "workload"];

    private static readonly Lazy<ILookup<string, string>> Decided = new(Decide);

    public static TheoryData<string> Rights => [.. Right.All.Keys];

    [Theory]
    [MemberData(nameof(Rights))]
    public void Right_is_given_to_these_in_each_environment_and_to_nobody_else(string name) => Assert.Equal(
        Environments.SelectMany(environment => Right.All[name].AllowedIn(environment).Select(who => $"{environment} {who}")),
        Decided.Value[name]);

    [Fact]
    public void Table_has_the_abuses_that_count() => Assert.True(Right.All.Values.Count(right => right.Allowed.Count == 0) >= 90);

    private static ILookup<string, string> Decide()
    {
        var asked = (from right in Right.All.Values from environment in Environments from who in Who select (right.Name, Request: right.In(environment), Environment: environment, Who: who)).ToList();
        var allowed = IamSimulator.Decide([.. asked.Select(row => RoleOf(row.Environment, row.Who).Asks(row.Request))]);
        return asked.Zip(allowed).Where(pair => pair.Second).ToLookup(pair => pair.First.Name, pair => $"{pair.First.Environment} {pair.First.Who}");
    }

    private static IamRole RoleOf(string environment, string who) =>
        who == "workload" ? AwsRoles.Foundation.Workload(environment) : AwsRoles.Foundation.Pipelines[$"acme-{environment}-{who}"];
}
