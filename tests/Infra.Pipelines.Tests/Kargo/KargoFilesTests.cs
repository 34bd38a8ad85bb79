using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Pipelines.Kargo;

namespace Infra.Pipelines.Tests.Kargo;

public sealed class KargoFilesTests
{
    private static readonly string[] Names =
    [
        "analysis-template", "project-config", "project", "promotion-task", "stage-dev", "stage-prod", "stage-staging", "warehouse",
    ];

    public static TheoryData<string> Forges => ["github", "gitlab"];

    [Theory]
    [MemberData(nameof(Forges))]
    public void Manifests_are_as_reviewed(string forge)
    {
        var files = Files(forge);

        Assert.Equal(
            [$"kargo/{forge}/credentials.yaml", .. Names.Select(name => $"kargo/{forge}/manifests/{name}.yaml"), $"kargo/{forge}/values.yaml"],
            files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, text) in files) Snapshot.Match(path, text);
    }

    [Theory]
    [MemberData(nameof(Forges))]
    public void Manifests_and_the_configuration_of_their_steps_are_what_Kargo_takes(string forge)
    {
        var schemas = new KargoSchemas();

        var resources = Manifests(forge).Where(resource => ((string)resource["apiVersion"]!).StartsWith("kargo.", StringComparison.Ordinal)).ToList();

        Assert.Equal(7, resources.Count);
        Assert.Equal([], resources.SelectMany(schemas.Faults));
    }

    [Theory]
    [InlineData("1.9.5", 0)]
    [InlineData("1.10.4", 0)]
    [InlineData("1.11.0", 3)]
    [InlineData("1.12.0", 3)]
    public void Step_has_only_what_the_version_of_Kargo_knows(string version, int explained)
    {
        var steps = YamlNodes.Documents(KargoEstate.Render(KargoEstate.Options with { Version = Version.Parse(version) })["kargo/github/manifests/promotion-task.yaml"]).First().ToJson()!["spec"]!["steps"]!.AsArray();

        Assert.Equal(explained, steps.Count(step => step!["config"]!["errorExpression"] is not null));
        Assert.Equal(explained > 0 ? 2 : 0, steps.Count(step => step!["config"]!["pollInterval"] is not null));
    }

    [Fact]
    public void Version_that_does_not_take_the_manifests_is_refused() => Assert.Equal(
        ["INFRA3117 Kargo: Version 1.9.4 is older than 1.9.5, the oldest that supports the manifests. Install 1.9.5 or later, and name it."],
        Refused(KargoEstate.Options with { Version = new(1, 9, 4) }));

    [Theory]
    [InlineData("promotion-task", "spec.steps[0].config.sucessExpression", "dispatch.sucessExpression: no such property")]
    [InlineData("promotion-task", "spec.steps[0].retries", "$.spec.steps[0].retries: no such property")]
    [InlineData("stage-dev", "spec.requestedFrieght", "$.spec.requestedFrieght: no such property")]
    [InlineData("project-config", "spec.promotionPolicies[0].autoPromotion", "$.spec.promotionPolicies[0].autoPromotion: no such property")]
    public void Misspelt_property_is_found(string file, string property, string fault)
    {
        var resource = YamlNodes.Documents(Files("github")[$"kargo/github/manifests/{file}.yaml"]).First().ToJson()!;
        var target = property.Split('.')[..^1].Aggregate(resource, Child);
        target[property.Split('.')[^1]] = "true";

        Assert.Equal([fault], new KargoSchemas().Faults(resource));

        static JsonNode Child(JsonNode node, string part) => part.Split('[', ']') is [var name, var index, ..] ? node[name]![int.Parse(index, System.Globalization.CultureInfo.InvariantCulture)]! : node[part]!;
    }

    [Fact]
    public void Freight_goes_from_environment_to_environment_and_by_itself_only_where_somebody_said_so()
    {
        var manifests = Manifests("github");

        Assert.Equal(
            ["dev: direct", "prod: staging 90m", "staging: dev "],
            from stage in manifests
            where (string)stage["kind"]! == "Stage"
            let sources = stage["spec"]!["requestedFreight"]![0]!["sources"]!
            select $"{stage["metadata"]!["name"]}: {((bool?)sources["direct"] == true ? "direct" : $"{sources["stages"]![0]} {sources["requiredSoakTime"]}")}");
        Assert.Equal(
            ["dev True", "staging False", "prod False"],
            manifests.Single(resource => (string)resource["kind"]! == "ProjectConfig")["spec"]!["promotionPolicies"]!.AsArray()
                .Select(policy => $"{policy!["stageSelector"]!["name"]} {(bool)policy["autoPromotionEnabled"]!}"));
    }

    [Theory]
    [MemberData(nameof(Forges))]
    public void Credentials_are_a_template_without_a_value(string forge) => Assert.All(
        YamlNodes.Documents(Files(forge)[$"kargo/{forge}/credentials.yaml"]).Select(document => document.ToJson()!).SelectMany(secret => secret["stringData"]!.AsObject())
            .Where(value => value.Key is not ("repoURL" or "username")),
        value => Assert.Matches(@"^\$\{[A-Z_]+\}$", (string)value.Value!));

    [Theory]
    [MemberData(nameof(Forges))]
    public void Token_comes_from_the_secret_and_is_written_nowhere_else(string forge) => Assert.All(
        Manifests(forge).Single(resource => (string)resource["kind"]! == "PromotionTask")["spec"]!["steps"]!.AsArray()
            .SelectMany(step => step!["config"]!["headers"]!.AsArray()).Where(header => (string)header!["name"]! is "Authorization" or "PRIVATE-TOKEN"),
        header => Assert.EndsWith("${{ secret('forge').token }}", (string)header!["value"]!, StringComparison.Ordinal));

    [Fact]
    public void Workflow_that_the_delivery_does_not_render_is_refused() => Assert.Equal(
        ["INFRA3114 .github/workflows/apply.yml: The delivery does not render this file. It renders .github/workflows/deploy.yml, .gitlab-ci.yml; name the one that deploys."],
        Refused(KargoEstate.Options with { Workflow = ".github/workflows/apply.yml" }));

    [Fact]
    public void Workflow_that_can_not_be_dispatched_so_is_refused() => Assert.Equal(
        [
            "INFRA3115 .github/workflows/deploy.yml: It can't be started with \"commit\". Add that input to it, or name a pipeline that has it.",
            "INFRA3115 .github/workflows/deploy.yml: It can't be started with \"request\". Add that input to it, or name a pipeline that has it.",
        ],
        Refused(KargoEstate.Options, "on:\n  workflow_dispatch:\n    inputs:\n      environment: {}\n"));

    [Fact]
    public void Pipeline_without_the_variables_is_refused() => Assert.Equal(
        [
            "INFRA3115 .gitlab-ci.yml: It can't be started with \"INPUT_ENVIRONMENT\". Add that input to it, or name a pipeline that has it.",
            "INFRA3115 .gitlab-ci.yml: It can't be started with \"INPUT_COMMIT\". Add that input to it, or name a pipeline that has it.",
            "INFRA3115 .gitlab-ci.yml: It can't be started with \"INPUT_REQUEST\". Add that input to it, or name a pipeline that has it.",
        ],
        Refused(KargoEstate.GitLabOptions, "stages: [deploy]\n"));

    [Fact]
    public void Everything_that_is_wrong_is_reported_together() => Assert.Equal(
        [
            "INFRA3110 Kargo: Project \"Lynx\" is not a name of a namespace. Write 1 to 63 lower-case letters, digits or hyphens, the first and last no hyphen.",
            "INFRA3112 Kargo: Timeout 00:00:30 is not a positive number of whole minutes. Correct it.",
            "INFRA3111 Kargo stage prd: It is declared twice. Remove one of them.",
            "INFRA3111 Kargo stage prd: The estate has no such environment; it has dev, staging, prod. Did you mean \"prod\"?",
            "INFRA3111 Kargo stage prd: The estate has no such environment; it has dev, staging, prod. Did you mean \"prod\"?",
            "INFRA3112 Kargo stage dev: SoakTime is given, but no environment comes before it. Remove it.",
            "INFRA3112 Kargo stage prod: SoakTime 00:00:01 is not a number of whole minutes. Correct it.",
            "INFRA3113 Kargo stage prod: Verification of \"http://lynx.example/\" for \"ok\" is not possible. Give a page over https and an expected value without quotes.",
        ],
        Refused(KargoEstate.Options with
        {
            Project = "Lynx",
            Timeout = TimeSpan.FromSeconds(30),
            Stages =
            [
                new() { Environment = "prd" }, new() { Environment = "prd" },
                new() { Environment = "dev", SoakTime = TimeSpan.FromMinutes(1) },
                new() { Environment = "prod", SoakTime = TimeSpan.FromSeconds(1), Verification = new(new("http://lynx.example/"), "{$.status}", "ok") },
            ],
        }));

    private static IReadOnlyDictionary<string, string> Files(string forge) => KargoEstate.Render(forge == "github" ? KargoEstate.Options : KargoEstate.GitLabOptions);

    private static List<JsonNode> Manifests(string forge) =>
        [.. Files(forge).Where(file => file.Key.Contains("/manifests/")).OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => YamlNodes.Documents(file.Value)).Select(document => document.ToJson()!)];

    private static IEnumerable<string> Refused(KargoOptions options, string? pipeline = null) => Assert.Throws<InfraException>(() => KargoEstate.Render(
        options, pipeline is null ? null : new Dictionary<string, string> { [options.Workflow] = pipeline })).Problems.Select(problem => problem.ToString());
}
