using Infra.Pipelines.GitHub.Documents;

namespace Infra.Pipelines.Applications;

/// <summary>The workflow of one project, called by <c>publish</c>: always tests, and publishes if requested.</summary>
internal sealed class ProjectWorkflow(ApplicationOptions options, ApplicationProject project)
{
    private const string Registry = "ghcr.io/";

    private static readonly Permissions Read = new() { Contents = Access.Read };

    /// <summary>The maximum permissions of its jobs: they write packages only if the artifact is one.</summary>
    public static Permissions PermissionsOf(ApplicationProject project) => IsPackage(project) ? Read with { Packages = Access.Write } : Read;

    public Workflow Workflow() => new()
    {
        Name = $"Publish {project.Application.Name}",
        On = new() { WorkflowCall = new(Inputs()) },
        Permissions = Permissions.None,
        Concurrency = new($"publish-{project.Application.Name}-${{{{ inputs.version }}}}", CancelInProgress: false),
        Defaults = WorkflowDefaults.Bash,
        Jobs = new() { ["test"] = Test(), ["publish"] = Publish() },
    };

    private static bool IsPackage(ApplicationProject project) => project.Application.Artifact.StartsWith(Registry, StringComparison.Ordinal);

    private static OrderedDictionary<string, DispatchInput> Inputs() => new()
    {
        ["version"] = new() { Description = "The full commit", Required = true, Type = "string" },
        ["publish"] = new() { Description = "Whether to publish its artifact", Required = true, Type = "boolean" },
    };

    private WorkflowJob Test() => new()
    {
        Name = "Test",
        RunsOn = new(options.RunsOn),
        TimeoutMinutes = 30,
        Permissions = Read,
        Steps = [Checkout(), Dotnet(), new() { Name = "Test", Run = ApplicationScripts.In(project, project.Test) }],
    };

    private WorkflowJob Publish() => new()
    {
        Name = "Publish",
        Needs = ["test"],
        If = "inputs.publish",
        RunsOn = new(options.RunsOn),
        TimeoutMinutes = 30,
        Permissions = PermissionsOf(project),
        Env = new() { ["VERSION"] = "${{ inputs.version }}", ["ARTIFACT"] = $"{project.Application.Artifact}:${{{{ inputs.version }}}}" },
        Steps =
        [
            Checkout(), Dotnet(),
            .. IsPackage(project) ? [SignIn()] : Array.Empty<WorkflowStep>(),
            new() { Name = "Publish", Run = ApplicationScripts.Publish(project) },
        ],
    };

    private static WorkflowStep Checkout() => new()
    {
        Name = "Check out", Uses = Actions.Checkout, With = new() { ["ref"] = "${{ inputs.version }}", ["persist-credentials"] = "false" },
    };

    private static WorkflowStep Dotnet() => new() { Name = "Set up .NET", Uses = Actions.SetupDotnet, With = new() { ["dotnet-version"] = "10.0.x" } };

    private static WorkflowStep SignIn() => new()
    {
        Name = "Sign in to the registry",
        Env = new() { ["REGISTRY_USER"] = "${{ github.actor }}", ["REGISTRY_PASSWORD"] = "${{ github.token }}" },
        Run = ApplicationScripts.SignIn,
    };
}
