using System.Text.Json.Nodes;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.GitHub;
using Infra.Pipelines.GitLab;
using Infra.Pipelines.Model;
using Infra.Pipelines.Tests.GitHub;
using Infra.Testing.Web;
using static Infra.Pipelines.Tests.TestPipeline;

namespace Infra.Pipelines.Tests;

/// <summary>Providers that are no cloud, and logins that this SDK does not know.</summary>
public sealed class ProviderLoginTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Job_has_the_login_of_a_provider_that_its_stacks_require()
    {
        var output = Requiring(("aws-dev-network", "aws"), ("aws-prod-network", "datadog"));
        var options = TestEstate.Options with { Providers = new Dictionary<string, Func<PipelineIdentity, SourceRepository, CloudLogin>> { ["datadog"] = (identity, _) => SecretLogin.Of(identity, "DD_API_KEY") } };
        var jobs = new Delivery(options).Pipelines(output, TestEstate.OnGitHub).SelectMany(pipeline => pipeline.Jobs).Where(job => job.Login is not null).ToList();

        Assert.All(jobs, job => Assert.Equal(
            job.Login!.Identity.Environment == "prod" ? [$"DD_API_KEY_PROD_{job.Login.Identity.Access.ToString().ToUpperInvariant()}"] : [],
            job.Login.Providers.Values.SelectMany(login => login.ForgeSecrets.Values)));
        Assert.Contains(jobs, job => job.Login!.Providers.Count > 0 && job.Login.Identity.Access == PipelineAccess.Plan);
        Assert.Contains(jobs, job => job.Login!.Providers.Count > 0 && job.Login.Identity.Access == PipelineAccess.Apply);
    }

    [Fact]
    public void Provider_that_no_stack_requires_is_refused() => Assert.Equal(
        "INFRA3019 DeliveryOptions: Providers names \"dadadog\"; the estate's stacks require aws, datadog. Did you mean \"datadog\"?",
        Refused("dadadog"));

    [Fact]
    public void Provider_that_is_a_cloud_is_refused() => Assert.Equal(
        "INFRA3019 DeliveryOptions: \"aws\" is in Providers and in Clouds. Give the login of a cloud to its Activation.", Refused("aws"));

    [Fact]
    public void Secret_reaches_the_job_by_the_name_that_the_provider_reads()
    {
        var job = SmallJob with { Login = new(Identity(PipelineAccess.Plan), new Dictionary<string, CloudLogin> { ["github"] = SecretLogin.Of(Identity(PipelineAccess.Plan), "GITHUB_TOKEN") }) };
        var gitHub = Render(Of(job)).JobsOf()["test"];
        Assert.Equal("${{ secrets.GITHUB_TOKEN_DEV_PLAN }}", gitHub.Env!["GITHUB_TOKEN"]);
        Assert.Null(gitHub.Permissions.IdToken);

        var gitLab = new GitLabRenderer(new()).Render([Of(job)]).Jobs["try:test"];
        Assert.Equal(["identity=$(mktemp -d)", "export GITHUB_TOKEN=\"$GITHUB_TOKEN_DEV_PLAN\"", "echo hello"], gitLab.Script);
        Assert.Null(gitLab.IdTokens);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Vault_gives_a_token_and_secrets_for_the_token_of_the_forge(bool onGitLab)
    {
        await using var vault = await LoopbackServer.StartAsync(request => request switch
        {
            { Path: var path } when path.StartsWith("/oidc?a=b&audience=http%3A%2F%2F127.0.0.1%3A", StringComparison.OrdinalIgnoreCase) => new(200, """{"value": "forge-token"}"""),
            { Path: "/v1/auth/forge/login", Body: var body } when body.Contains("\"forge-token\"", StringComparison.Ordinal) && body.Contains("\"lynx-dev-plan\"", StringComparison.Ordinal) =>
                new(200, """{"auth": {"client_token": "vault-token"}}"""),
            { Path: "/v1/secret/data/datadog" } => new(200, """{"data": {"data": {"api_key": "k=e y"}, "metadata": {}}}"""),
            { Path: "/v1/kv/app" } => new(200, """{"data": {"app_key": "flat"}}"""),
            _ => new(403, """{"errors": ["permission denied"]}"""),
        });
        var login = new VaultLogin(vault.Url, "lynx-dev-plan")
        {
            Mount = "forge", Secrets = new Dictionary<string, string> { ["DD_API_KEY"] = "secret/data/datadog#api_key", ["DD_APP_KEY"] = "kv/app#app_key" },
        };
        var job = SmallJob with
        {
            Login = new(Identity(PipelineAccess.Plan), new Dictionary<string, CloudLogin>()) { Providers = new Dictionary<string, CloudLogin> { ["datadog"] = login } },
            Steps = [new JobStep.Script("Say", "echo \"$DD_API_KEY/$DD_APP_KEY/$VAULT_TOKEN\"")],
        };

        var (exitCode, log) = onGitLab ? OnGitLab(job, vault.Url) : OnGitHub(job, vault.Url);

        Assert.Equal((0, onGitLab ? "k=e y/flat/vault-token\n" : "::add-mask::vault-token\n::add-mask::k=e y\n::add-mask::flat\n"), (exitCode, log));
        if (!onGitLab) Assert.Equal("VAULT_TOKEN=vault-token\nDD_API_KEY=k=e y\nDD_APP_KEY=flat\n", File.ReadAllText(_folder["github-env"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Job_ends_where_Vault_refuses_the_token(bool onGitLab)
    {
        await using var vault = await LoopbackServer.StartAsync(request =>
            request.Path.StartsWith("/oidc", StringComparison.Ordinal) ? new(200, """{"value": "forge-token"}""") : new(403, """{"errors": ["permission denied"]}"""));
        var job = SmallJob with
        {
            Login = new(Identity(PipelineAccess.Plan), new Dictionary<string, CloudLogin>()) { Providers = new Dictionary<string, CloudLogin> { ["vault"] = new VaultLogin(vault.Url, "nobody") } },
        };

        var (exitCode, log) = onGitLab ? OnGitLab(job, vault.Url) : OnGitHub(job, vault.Url);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("403", log, StringComparison.Ordinal);
        Assert.DoesNotContain("hello", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Logins_that_set_one_variable_to_different_values_are_refused() => Assert.Equal(
        """
        INFRA3034 try/test: The login of other sets "A-B", which is not a valid environment variable name. Write letters, digits and _, a letter first.
        INFRA3034 try/test: The logins of one and other set REGION to different values. Let one of them set it.
        """,
        Assert.Throws<InfraException>(() => Render(Of(SmallJob with
        {
            Login = new(Identity(PipelineAccess.Plan), new Dictionary<string, CloudLogin> { ["one"] = new OwnLogin(("REGION", "a")) })
            {
                Providers = new Dictionary<string, CloudLogin> { ["other"] = new OwnLogin(("REGION", "b"), ("A-B", "")) },
            },
        }))).Message);

    public void Dispose() => _folder.Dispose();

    private (int ExitCode, string Log) OnGitHub(Job job, string vault)
    {
        var rendered = Render(Of(job)).JobsOf()["test"];
        Assert.Equal(Infra.Pipelines.GitHub.Documents.Access.Write, rendered.Permissions.IdToken);
        var step = Assert.Single(rendered.Steps, step => step.Name.StartsWith("Log in", StringComparison.Ordinal));
        return Bash.Run(step.Run!, _folder.Path, Environment([.. rendered.Env!,
            new("GITHUB_ENV", _folder["github-env"]), new("ACTIONS_ID_TOKEN_REQUEST_URL", $"{vault}/oidc?a=b"), new("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "job")]));
    }

    private (int ExitCode, string Log) OnGitLab(Job job, string vault)
    {
        var rendered = new GitLabRenderer(new()).Render([Of(job)]).Jobs["try:test"];
        var token = Assert.Single(rendered.IdTokens!);
        Assert.Equal(vault, token.Value.Aud);
        return Bash.Run(string.Join('\n', rendered.Script), _folder.Path, Environment([new(token.Key, "forge-token")]));
    }

    private static Dictionary<string, string> Environment(IReadOnlyList<KeyValuePair<string, string>> variables) =>
        new(variables) { ["PATH"] = System.Environment.GetEnvironmentVariable("PATH")! };

    private static Infra.Pipelines.GitHub.Documents.Workflow Render(Pipeline pipeline) => new WorkflowRenderer(new(), "main").Render(pipeline);

    private static SynthOutput Requiring(params (string Stack, string Provider)[] stacks)
    {
        var output = TestEstate.Of([.. stacks.Select(stack => stack.Stack)]);
        foreach (var (name, provider) in stacks)
            output.Stacks.Single(stack => stack.Name == name).Json["terraform"] = new JsonObject { ["required_providers"] = new JsonObject { [provider] = new JsonObject() } };
        return output;
    }

    private static string Refused(string provider) => (TestEstate.Options with
    {
        Providers = new Dictionary<string, Func<PipelineIdentity, SourceRepository, CloudLogin>> { [provider] = (identity, _) => SecretLogin.Of(identity, "KEY") },
    }).Refusal(Requiring(("aws-dev-network", "aws"), ("aws-prod-network", "datadog")));

    private sealed record OwnLogin(params (string Name, string Value)[] Variables) : CloudLogin
    {
        public override IReadOnlyDictionary<string, string> Settings => Variables.ToDictionary(variable => variable.Name, variable => variable.Value);
    }
}
