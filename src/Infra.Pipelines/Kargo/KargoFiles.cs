using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Kargo.Documents;
using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.Kargo;

/// <summary>
/// The manifests of Kargo: commits of the estate's repository move from environment to environment, each move runs the pipeline that
/// deploys, and only verified commits reach the next environment. Written to <c>kargo/github</c> or <c>kargo/gitlab</c>.
/// </summary>
/// <param name="options">The repository and the stages.</param>
/// <param name="delivery">The delivery that renders the deploying pipeline.</param>
public sealed class KargoFiles(KargoOptions options, IRepositoryFiles delivery) : IRepositoryFiles
{
    private const string Warehouse = "estate";
    private const string Task = "deploy";
    private const string Health = "health";

    private readonly IForgePromotion _promotion = options.Repository switch
    {
        GitHubRepository repository => new GitHubPromotion(repository, options.Workflow),
        GitLabProject project => new GitLabPromotion(project),
        _ => throw new NotSupportedException($"{options.Repository.GetType().Name} has no promotion."),
    };

    /// <inheritdoc/>
    /// <exception cref="InfraException">INFRA3110–3117: an invalid name, stage, time or version; a workflow that the delivery does not render; or an environment that a merge also deploys.</exception>
    public IReadOnlyDictionary<string, string> Render(SynthOutput output)
    {
        var environments = output.Estate.Environments.Select(environment => environment.Name).ToList();
        var project = options.Project ?? $"{output.Estate.Name}-infra";
        var problems = new KargoCheck(options, project, environments)
            .Find(delivery.Render(output), (delivery as Delivery)?.DeployedOnMerge(output) ?? []).ToList();
        if (problems.Count > 0) throw new InfraException(ExitCode.Failed, problems);

        return Documents(project, environments)
            .ToDictionary(file => $"kargo/{_promotion.Folder}/{file.Name}", file => GeneratedFile.Header + string.Join("---\n", file.Documents.Select(YamlText.Of)));
    }

    private IEnumerable<(string Name, object[] Documents)> Documents(string project, List<string> environments)
    {
        var stages = environments.Select(environment => options.Stages.FirstOrDefault(stage => stage.Environment == environment) ?? new() { Environment = environment }).ToList();
        yield return ("manifests/project.yaml", [new Resource(Resource.Kargo, "Project", new(project))]);
        yield return ("manifests/project-config.yaml", [In(project, "ProjectConfig", project, new ProjectConfigSpec([.. stages.Select(stage => new PromotionPolicy(new(stage.Environment), stage.AutoPromotion))]))]);
        yield return ("manifests/warehouse.yaml", [In(project, "Warehouse", Warehouse, new WarehouseSpec("5m", "Automatic", [new(Commits())]))]);
        yield return ("manifests/promotion-task.yaml", [In(project, "PromotionTask", Task, new PromotionTaskSpec([.. _promotion.Steps(options).Select(step => KargoVersions.Suit(step, options.Version))]))]);
        if (stages.Any(stage => stage.Verification is not null)) yield return ("manifests/analysis-template.yaml", [.. Verifications(project, stages)]);
        foreach (var (stage, before) in stages.Zip(stages.Prepend(null)))
            yield return ($"manifests/stage-{stage.Environment}.yaml", [In(project, "Stage", stage.Environment, SpecOf(stage, before))]);
        yield return ("values.yaml", [KargoValues.Of(stages)]);
        yield return ("credentials.yaml", [.. Credentials(project)]);
    }

    private static Resource In(string project, string kind, string name, object spec) => new(Resource.Kargo, kind, new(name, project)) { Spec = spec };

    private GitSubscription Commits() => new(_promotion.CloneUrl, "NewestFromBranch", options.Repository.DefaultBranch, DiscoveryLimit: 20);

    private static StageSpec SpecOf(KargoStage stage, KargoStage? before) => new()
    {
        RequestedFreight = [new(new("Warehouse", Warehouse), before is null ? new() { Direct = true } : new()
        {
            Stages = [before.Environment], RequiredSoakTime = stage.SoakTime > TimeSpan.Zero ? Promotion.Minutes(stage.SoakTime) : null,
        })],
        PromotionTemplate = new(new([new() { Task = new(Task), As = Task }])),
        Verification = stage.Verification is null ? null : new([new(NameOf(stage))]),
    };

    private static string NameOf(KargoStage stage) => $"{Health}-{stage.Environment}";

    private static IEnumerable<Resource> Verifications(string project, IEnumerable<KargoStage> stages)
    {
        foreach (var stage in stages)
        {
            if (stage.Verification is not { } verification) continue;
            var measurement = new WebMeasurement(verification.Url.AbsoluteUri, 10, verification.JsonPath);
            // Three good measurements, 30 seconds apart: a single one may come from the version that is being replaced.
            var metric = new AnalysisMetric(Health, "30s", 3, 0, 3, $"result == \"{verification.Expected}\"", new(measurement));
            yield return new Resource(AnalysisTemplateSpec.ApiVersion, "AnalysisTemplate", new(NameOf(stage), project)) { Spec = new AnalysisTemplateSpec([metric]) };
        }
    }

    /// <summary>Values are filled in on apply: envsubst reads them from the environment, and no file contains them.</summary>
    private IEnumerable<Resource> Credentials(string project)
    {
        yield return Credential(project, Promotion.Secret, "generic", new() { ["token"] = "${FORGE_TOKEN}" });
        yield return Credential(project, "repository", "git", new() { ["repoURL"] = _promotion.CloneUrl, ["username"] = "kargo", ["password"] = "${REPOSITORY_TOKEN}" });
    }

    private static Resource Credential(string project, string name, string type, OrderedDictionary<string, string> values) =>
        new("v1", "Secret", new(name, project) { Labels = new() { ["kargo.akuity.io/cred-type"] = type } }) { Type = "Opaque", StringData = values };
}
