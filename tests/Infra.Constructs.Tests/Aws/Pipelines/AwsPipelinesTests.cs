using System.Text.Json.Nodes;
using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Pipelines;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Estates;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Aws.Pipelines;

public sealed class AwsPipelinesTests
{
    private static readonly GitHubRepository GitHub = new() { Owner = "lynx", Name = "infra", OwnerId = 42, Id = 43 };
    private static readonly GitLabProject GitLab = new() { Path = "lynx/infra", Id = 51, NamespaceId = 52 };

    private static readonly Lazy<SynthesizedStack> Pipelines = new(() => AwsFoundationGround.Synth(stack => Create(stack, [GitHub, GitLab])));

    [Fact]
    public void Each_forge_has_one_provider_for_the_audiences_that_logins_ask_for()
    {
        Assert.Equal(
            [
                "https://gitlab.com: sts.amazonaws.com/lynx-dev-plan sts.amazonaws.com/lynx-dev-apply sts.amazonaws.com/lynx-prod-plan sts.amazonaws.com/lynx-prod-apply sts.amazonaws.com/lynx-prod-foundation",
                "https://token.actions.githubusercontent.com: sts.amazonaws.com",
            ],
            Pipelines.Value.All("aws_iam_openid_connect_provider").Select(provider => $"{provider.Body["url"]}: {string.Join(' ', provider.Body["client_id_list"]!.AsArray())}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("dev-plan", "StringEquals token.actions.githubusercontent.com:sub repo:lynx/infra:pull_request repo:lynx@42/infra@43:pull_request repo:lynx/infra:ref:refs/heads/main repo:lynx@42/infra@43:ref:refs/heads/main")]
    [InlineData("dev-plan", "StringEquals gitlab.com:aud sts.amazonaws.com/lynx-dev-plan")]
    [InlineData("prod-apply", "StringEquals token.actions.githubusercontent.com:aud sts.amazonaws.com")]
    [InlineData("prod-apply", "StringEquals token.actions.githubusercontent.com:sub repo:lynx/infra:environment:prod repo:lynx@42/infra@43:environment:prod")]
    [InlineData("prod-apply", "StringEquals gitlab.com:aud sts.amazonaws.com/lynx-prod-apply")]
    [InlineData("prod-apply", "StringEquals gitlab.com:sub project_path:lynx/infra:ref_type:branch:ref:main")]
    [InlineData("prod-foundation", "StringEquals token.actions.githubusercontent.com:sub repo:lynx/infra:environment:prod-foundation repo:lynx@42/infra@43:environment:prod-foundation")]
    [InlineData("prod-foundation", "StringEquals gitlab.com:aud sts.amazonaws.com/lynx-prod-foundation")]
    public void Role_takes_tokens_by_exact_audience_and_subject(string identity, string condition) =>
        Assert.Contains(condition, Statements(Pipelines.Value.Single("aws_iam_role", $"Pipelines/lynx-{identity}/Role"), "assume_role_policy").SelectMany(Conditions));

    [Fact]
    public void Role_is_the_one_that_a_login_asks_for()
    {
        var identity = PipelineIdentity.Of("lynx", ["prod"], [GitHub])[1];

        var login = AwsLogin.Of(identity, GitHub, AwsFoundationGround.Account.Id, AwsFoundationGround.Account.Region);

        Assert.Equal("arn:aws:iam::111122223333:role/lynx-prod-apply", login.RoleArn);
        Assert.Equal("lynx-prod-apply", (string)Pipelines.Value.Single("aws_iam_role", "Pipelines/lynx-prod-apply/Role")["name"]!);
        Assert.Equal("sts.amazonaws.com/lynx-prod-apply", AwsLogin.Of(identity, GitLab, login.AccountId, login.Region).TokenAudience);
    }

    [Fact]
    public void Session_lasts_an_hour() => Assert.All(
        Pipelines.Value.All("aws_iam_role"), role => Assert.Equal(3600, (int)role.Body["max_session_duration"]!));

    [Theory]
    [InlineData("dev-plan", "state")]
    [InlineData("prod-plan", "state read")]
    [InlineData("prod-apply", "state write")]
    [InlineData("prod-foundation", "state read write")]
    public void Role_of_an_estate_without_stacks_has_inline_policies_by_area(string identity, string policies) => Assert.Equal(
        policies.Split(' '),
        Pipelines.Value.All("aws_iam_role_policy").Where(policy => policy.ConstructPath.Contains($"/lynx-{identity}/", StringComparison.Ordinal))
            .Select(policy => (string)policy.Body["name"]!).Order(StringComparer.Ordinal).OrderBy(name => policies.IndexOf(name, StringComparison.Ordinal)));

    [Fact]
    public void No_policy_allows_every_action_of_anything() => Assert.DoesNotContain(
        Pipelines.Value.All("aws_iam_role_policy").Concat(Pipelines.Value.All("aws_iam_policy")).SelectMany(policy => Statements(policy.Body))
            .Where(statement => (string)statement["Effect"]! == "Allow").SelectMany(statement => Values(statement["Action"])),
        action => action == "*" || action.EndsWith(":*", StringComparison.Ordinal));

    [Theory]
    [InlineData("dev-plan", "LockFiles", "s3:DeleteObject s3:PutObject", "aws/dev/*/terraform.tfstate.tflock")]
    [InlineData("dev-plan", "SavePlans", "s3:PutObject", "plans/dev/*")]
    [InlineData("prod-plan", "LockFiles", "s3:DeleteObject s3:PutObject", "aws/prod/*/terraform.tfstate.tflock aws/foundation/terraform.tfstate.tflock")]
    [InlineData("prod-plan", "SavePlans", "s3:PutObject", "plans/prod/* plans/foundation/*")]
    [InlineData("prod-apply", "States", "s3:GetObject s3:PutObject", "aws/prod/*/terraform.tfstate aws/prod/*/terraform.tfstate.tflock plans/prod/*")]
    [InlineData("prod-foundation", "States", "s3:GetObject s3:PutObject", "aws/foundation/terraform.tfstate aws/foundation/terraform.tfstate.tflock plans/foundation/*")]
    public void Identity_reaches_its_own_states_and_plans(string identity, string sid, string actions, string keys)
    {
        var statement = Statements(Pipelines.Value.Single("aws_iam_role_policy", $"Pipelines/lynx-{identity}/state")).Single(statement => (string)statement["Sid"]! == sid);

        Assert.Equal(actions.Split(' '), Values(statement["Action"]));
        Assert.Equal(keys.Split(' ').Select(key => $"arn:aws:s3:::lynx-tfstate-111122223333/{key}"), Values(statement["Resource"]));
    }

    [Fact]
    public void Plan_of_the_last_environment_also_looks_at_the_foundation() => Assert.Equal(
        ["aws-foundation/Pipelines/lynx-prod-plan/read"],
        Pipelines.Value.All("aws_iam_role_policy").Where(policy => Statements(policy.Body).Any(statement => ((string)statement["Sid"]!).StartsWith("ReadFoundation", StringComparison.Ordinal))).Select(policy => policy.ConstructPath));

    [Theory]
    [InlineData("dev", "dev")]
    [InlineData("prod", null)]
    public void Foundation_of_an_environments_own_account_is_planned_with_its_identity(string environment, string? plannedAs)
    {
        var part = $"{environment}-foundation";
        var stack = AwsFoundationGround.Synth(stack => Create(stack, [GitHub], options => options with { Environments = [stack.Estate.Environment(environment)] }), part: part);

        Assert.Equal(plannedAs, stack.Entry.PlannedAs);
        Assert.Contains($"StringEquals token.actions.githubusercontent.com:sub repo:lynx/infra:environment:{environment}-foundation repo:lynx@42/infra@43:environment:{environment}-foundation",
            Statements(stack.Single("aws_iam_role", $"Pipelines/lynx-{environment}-foundation/Role"), "assume_role_policy").SelectMany(Conditions));
        var state = Statements(stack.Single("aws_iam_role_policy", $"Pipelines/lynx-{environment}-plan/state"));
        Assert.Contains($"arn:aws:s3:::lynx-tfstate-111122223333/aws/{part}/terraform.tfstate", Values(state.Single(statement => (string)statement["Sid"]! == "ReadStates")["Resource"]));
        Assert.Contains($"arn:aws:s3:::lynx-tfstate-111122223333/plans/{part}/*", Values(state.Single(statement => (string)statement["Sid"]! == "SavePlans")["Resource"]));
    }

    [Fact]
    public void Environments_can_be_fewer_than_the_estate_has() => Assert.Equal(
        ["lynx-dev-apply", "lynx-dev-foundation", "lynx-dev-plan"],
        AwsFoundationGround.Synth(stack => Create(stack, [GitHub], options => options with { Environments = [stack.Estate.Environment("dev")] }))
            .All("aws_iam_role").Select(role => (string)role.Body["name"]!).Order(StringComparer.Ordinal));

    [Fact]
    public void Workloads_widen_the_boundary()
    {
        var send = new PolicyStatement { Sid = "Queue", Actions = ["sqs:SendMessage"], Resources = ["arn:aws:sqs:eu-west-1:111122223333:orders"] };

        var stack = AwsFoundationGround.Synth(stack => Create(stack, [GitHub], options => options with { Workloads = [send] }));

        Assert.All(["dev", "prod"], environment => Assert.Contains(
            Statements(stack.Single("aws_iam_policy", $"Pipelines/{environment}-boundary/Policy")), statement => (string)statement["Sid"]! == "Queue"));
    }

    [Fact]
    public void Boundary_bears_the_name_that_roles_of_the_environment_stand_behind()
    {
        var boundary = $"policy/{(string)Pipelines.Value.Single("aws_iam_policy", "Pipelines/prod-boundary/Policy")["name"]!}";

        Assert.Equal("policy/lynx-prod-boundary", boundary);
        Assert.Equal($"arn:aws:iam::111122223333:{boundary}", (string)RoleOf("prod", AwsFoundationGround.Account).Single("aws_iam_role")["permissions_boundary"]!);
    }

    [Fact]
    public void Flow_logs_stand_behind_the_boundary_as_well() => Assert.EndsWith(
        ":policy/lynx-prod-boundary",
        (string)In("prod", AwsFoundationGround.Account, stack => _ = AwsGround.Network(stack)).Single("aws_iam_role")["permissions_boundary"]!, StringComparison.Ordinal);

    [Fact]
    public void Role_without_a_boundary_in_the_account_has_none() =>
        Assert.False(RoleOf("prod", TestEstate.AwsAccount).Single("aws_iam_role").ContainsKey("permissions_boundary"));

    [Fact]
    public void Wildcard_is_refused() => Assert.StartsWith(
        "INFRA1151 aws-foundation/Pipelines/lynx-dev-plan: Subject \"repo:lynx/*:pull_request\" is not exact: a subject consists of letters, digits and ._-/@ between its colons, without a wildcard. "
        + "Name one repository and one branch.\n",
        Refusal([GitHub with { Name = "*", Id = null }]), StringComparison.Ordinal);

    [Fact]
    public void Identities_that_trust_nobody_are_refused() => Assert.Equal(
        string.Join('\n', ((string[])["dev-plan", "dev-apply", "prod-plan", "prod-apply", "prod-foundation"]).Select(identity =>
            $"INFRA1150 aws-foundation/Pipelines/lynx-{identity}: lynx-{identity} trusts no repository; it needs at least one. Name the repository whose pipelines use it.")),
        Refusal([]));

    [Theory]
    [InlineData(null, "not set")]
    [InlineData("limits", "\"limits\"")]
    public void Account_whose_roles_have_another_boundary_is_refused(string? given, string said) => Assert.Equal(
        $"INFRA1262 aws-foundation/Pipelines: AwsAccount.RoleBoundary is {said}; the pipelines create only roles with the boundary \"boundary\". Set RoleBoundary = PermissionsBoundary.Name.",
        Refusal([GitHub], TestEstate.AwsAccount with { RoleBoundary = given }));

    [Fact]
    public void Boundary_that_is_too_long_for_AWS_is_refused()
    {
        var tables = Enumerable.Range(0, 100).Select(i => $"arn:aws:dynamodb:eu-west-1:111122223333:table/orders-{i:000}").ToList();
        var more = new PolicyStatement { Sid = "Tables", Actions = ["dynamodb:GetItem"], Resources = tables };

        Assert.Matches(
            "^INFRA1261 aws-foundation/Pipelines/dev-boundary: lynx-dev-boundary needs [0-9]{4} characters of policy; a managed policy may have 6144. Grant fewer permissions, or split its purpose.\n"
            + "INFRA1261 aws-foundation/Pipelines/prod-boundary: lynx-prod-boundary needs [0-9]{4} characters of policy; a managed policy may have 6144. Grant fewer permissions, or split its purpose.$",
            AwsFoundationGround.Refusal(stack => Create(stack, [GitHub], options => options with { Workloads = [more] })));
    }

    [Fact]
    public void Trust_that_is_too_long_for_AWS_is_refused() => Assert.Matches(
        "^INFRA1261 aws-foundation/Pipelines/lynx-dev-plan: lynx-dev-plan needs [0-9]{4} characters of policy; the trust policy of a role may have 2048. Grant fewer permissions, or split its purpose.$",
        Refusal([.. Enumerable.Range(0, 30).Select(i => new GitHubRepository { Owner = "lynx", Name = $"infra-of-team-{i:00}" })]));

    [Theory]
    [InlineData("*")]
    [InlineData("mq:*")]
    public void Every_action_of_a_service_is_refused(string action) => Assert.Equal(
        $"INFRA1264 aws-foundation/Pipelines: AwsPipelinesOptions.Permissions gives pipelines \"{action}\" for aws_mq_broker; only single actions are allowed. Name the actions, such as \"mq:CreateBroker\".",
        AwsFoundationGround.Refusal(stack => Create(stack, [GitHub], options => options with
        {
            Permissions = [new("aws_mq_broker") { Write = [new() { Sid = "Brokers", Actions = [action], Resources = ["*"] }] }],
        })));

    private static SynthesizedStack RoleOf(string environment, AwsAccount account) => In(environment, account, stack => _ = new ServiceRole(stack, "Role", new()
    {
        Name = "workload", Description = "A workload", Trust = new() { Sid = "Ec2", Principal = PolicyPrincipal.Service("ec2.amazonaws.com"), Actions = ["sts:AssumeRole"] },
    }));

    private static SynthesizedStack In(string environment, AwsAccount account, Action<AwsStack> build) =>
        TestEstate.Synth(estate => build(new Workloads(estate, estate.Environment(environment), account))).Stacks.Single();

    private static string Refusal(SourceRepository[] repositories, AwsAccount? account = null) => AwsFoundationGround.Refusal(stack => Create(stack, repositories), account);

    private static void Create(AwsStack stack, SourceRepository[] repositories, Func<AwsPipelinesOptions, AwsPipelinesOptions>? change = null)
    {
        var options = new AwsPipelinesOptions { Repositories = repositories, State = new S3StateStorage(stack, "State") };
        _ = new AwsPipelines(stack, "Pipelines", change?.Invoke(options) ?? options);
    }

    private static IEnumerable<JsonObject> Statements(JsonObject body, string argument = "policy") => body.Policy(argument)["Statement"]!.AsArray().Select(statement => statement!.AsObject());

    private static IEnumerable<string> Conditions(JsonObject statement) =>
        from test in statement["Condition"]!.AsObject()
        from key in test.Value!.AsObject()
        select $"{test.Key} {key.Key} {string.Join(' ', Values(key.Value))}";

    private static IEnumerable<string> Values(JsonNode? node) => node is JsonArray list ? list.Select(value => (string)value!) : [(string)node!];

    private sealed class Workloads(Estate estate, DeploymentEnvironment environment, AwsAccount account) : AwsStack(estate, environment, "workloads", account);
}
