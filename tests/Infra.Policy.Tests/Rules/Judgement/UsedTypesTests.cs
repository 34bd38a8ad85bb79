using System.Text.RegularExpressions;
using Infra.Policy.Rules;
using Infra.Policy.Rules.Judgement;

namespace Infra.Policy.Tests.Rules.Judgement;

/// <summary>The types that estates use most are those for which a pipeline can be permitted: an ordinary change of them has to pass, and so each is judged.</summary>
public sealed partial class UsedTypesTests
{
    private const int Fewest = 400;

    [Fact]
    public void Every_type_for_which_a_pipeline_can_be_permitted_is_judged()
    {
        var types = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.json", SearchOption.AllDirectories)
            .Where(file => file.Contains($"{Path.DirectorySeparatorChar}Permissions{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Name().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet();

        Assert.InRange(types.Count, Fewest, int.MaxValue);
        Assert.Equal([], types.Where(type => !TypeJudgement.Of(type, RuleBook.All, []).IsJudged).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("kubernetes_deployment")]
    [InlineData("kubernetes_service_v1")]
    [InlineData("kubernetes_ingress_v1")]
    [InlineData("kubernetes_cron_job_v1")]
    public void Ordinary_types_of_a_cluster_are_judged(string type) => Assert.True(TypeJudgement.Of(type, RuleBook.All, []).IsJudged);

    [GeneratedRegex("\"((?:aws|google|azurerm)_[a-z0-9_]+)\"\\s*:\\s*\\{")]
    private static partial Regex Name();
}
