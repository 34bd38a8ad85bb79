using System.Text.RegularExpressions;
using Infra.Constructs.Addressing;
using Infra.Constructs.Naming;
using Infra.Constructs.Posture;
using Infra.Constructs.Sources;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Estates;

/// <summary>All stacks of an organization. Provides their names, tags and date, and collects configuration errors.</summary>
public sealed partial class Estate
{
    private readonly HashSet<string> _names = [];
    private readonly List<EstateStack> _stacks = [];
    private readonly List<Problem> _problems = [];
    private readonly List<Action> _later = [];

    internal Estate(EstateOptions options, DateOnly today, App app)
    {
        Options = options;
        Today = today;
        App = app;
        Perimeter = options.Perimeter;
        _problems.AddRange([.. Check(options), .. CheckRunners(options), .. CheckReleases()]);
    }

    /// <summary>The options the estate was created with.</summary>
    public EstateOptions Options { get; }

    /// <summary>The first part of the name of every resource in the estate.</summary>
    public string Name => Options.Name;

    /// <summary>The environments, in order of promotion.</summary>
    public IReadOnlyList<DeploymentEnvironment> Environments => Options.Environments;

    /// <summary>The date of the synth (UTC). Waivers that ended before it no longer apply.</summary>
    public DateOnly Today { get; }

    /// <summary>The stacks created so far.</summary>
    public IReadOnlyList<EstateStack> Stacks => _stacks;

    /// <summary>The environments whose plan identity sees a foundation that is described so far, in order of promotion.</summary>
    internal IReadOnlyList<string> EnvironmentsWithFoundation =>
        StackEntry.EnvironmentsWithFoundation([.. Environments.Select(environment => environment.Name)], _stacks.Select(stack => stack.Entry));

    internal App App { get; }

    private ReleaseCatalog Catalog => new([.. Environments.Select(environment => environment.Name)], Options.Applications);

    internal List<(string ConstructPath, Ipv4Cidr Cidr)> Networks { get; } = [];

    internal NameRegistry Names { get; } = new();

    internal List<WaiverEntry> Waivers { get; } = [];

    internal List<AccessEntry> Access { get; } = [];

    /// <summary>Source lines by construct.</summary>
    internal SourceTrace Sources { get; } = new();

    internal List<AccessAcceptance> Accepted { get; } = [];

    internal List<TypeDeclaration> DeclaredTypes { get; } = [];

    /// <summary>The members of the organization described so far.</summary>
    internal EstatePerimeter Perimeter { get; private set; }

    internal IReadOnlyList<Problem> Problems => _problems;

    /// <summary>
    /// Runs one part of the description and collects its errors, so that the parts after it still run. All errors are reported together at the end of
    /// synth.
    /// </summary>
    public void Describe(Action part)
    {
        try
        {
            part();
        }
#pragma warning disable CA1031 // Whatever one part throws, the errors of the parts after it must still be reported.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _problems.AddRange(UnexpectedException.Problems(e, App));
        }
    }

    /// <summary>Returns the environment with this name.</summary>
    /// <exception cref="InfraException">INFRA1102: the estate has no such environment.</exception>
    public DeploymentEnvironment Environment(string name) =>
        Environments.FirstOrDefault(environment => environment.Name == name) ?? throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA1102", $"Environment(\"{name}\")",
            $"The estate has no such environment; it has {string.Join(", ", Environments)}.",
            Spelling.Hint(name, Environments.Select(environment => environment.Name))));

    /// <summary>Returns the version of an application that an environment runs, or null if it has not been released there yet.</summary>
    /// <exception cref="InfraException">INFRA3103: the estate does not declare this application.</exception>
    public ApplicationVersion? Release(string application, DeploymentEnvironment environment) => Catalog.Find(application) is null
        ? throw new InfraException(ExitCode.Failed, Catalog.Unknown($"Release(\"{application}\")", application))
        : Options.Releases.GetValueOrDefault(environment.Name)?.Applications.GetValueOrDefault(application);

    /// <summary>The machines on which pipelines plan and apply an environment.</summary>
    public PipelineRunners RunnersOf(DeploymentEnvironment environment) => environment.Runners ?? Options.Runners;

    /// <summary>Declares that resources of a type need no gate rule. The gate otherwise reports types that no rule covers.</summary>
    /// <param name="type">The Terraform type, such as <c>datadog_monitor</c>.</param>
    /// <param name="reason">The reason, for auditors.</param>
    /// <param name="owner">The person or team responsible.</param>
    /// <param name="expires">The last day on which the declaration applies (UTC). Synth fails from the next day on.</param>
    /// <remarks>INFRA1301, INFRA1303: the declaration has expired or is incomplete. Reported with all other errors at the end of synth.</remarks>
    public void DeclareHarmless(string type, string reason, string owner, DateOnly expires)
    {
        foreach (var problem in ExceptionRules.Check($"DeclareHarmless(\"{type}\")", new([type], reason, owner, expires), Today)) Report(problem);
        DeclaredTypes.Add(new(type, reason, owner, expires));
    }

    /// <summary>Adds members of the organization.</summary>
    internal void Belongs(EstatePerimeter members) => Perimeter = Perimeter.With(members);

    internal void Report(Problem problem) => _problems.Add(problem);

    /// <summary>Runs an action once all stacks are described. Use it for anything that depends on other stacks.</summary>
    internal void WhenDescribed(Action action) => _later.Add(action);

    /// <summary>Runs the deferred actions. Call it once all stacks are described.</summary>
    internal void Complete()
    {
        foreach (var action in _later) Describe(action);
    }

    /// <summary>Reserves a stack name before CDKTF sees it.</summary>
    internal App Claim(string stack)
    {
        if (_names.Add(stack)) return App;
        throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA1103", stack, "The estate already has this stack, and two stacks can't share a state.", "Give one of them another part or environment."));
    }

    internal void Add(EstateStack stack) => _stacks.Add(stack);

    private static IEnumerable<Problem> Check(EstateOptions options)
    {
        if (!IsName(options.Name, 12)) yield return BadName("Estate", options.Name, 12);
        foreach (var environment in options.Environments.Where(environment => !IsName(environment.Name, 10)))
            yield return BadName("Environment", environment.Name, 10);
        foreach (var twice in options.Environments.GroupBy(environment => environment.Name).Where(group => group.Count() > 1))
            yield return new("INFRA1104", "Estate", $"Two environments are named \"{twice.Key}\".", "Rename one of them.");
        if (options.Environments.Any(environment => environment.Name == PipelineIdentity.Foundation))
            yield return new("INFRA1107", "Environment", "An environment is named \"foundation\", which is reserved for what serves all environments.", "Rename it.");
        if (options.RequiredVersion is { } version && !VersionConstraint().IsMatch(version))
            yield return new("INFRA1116", "Estate", $"RequiredVersion \"{version}\" is not a version constraint of Terraform.", "Write it as \">= 1.11, < 2.0\".");
        if (options.Environments.Count == 0) yield return new("INFRA1105", "Estate", "It has no environment.", "Add at least one.");
    }

    private static IEnumerable<Problem> CheckRunners(EstateOptions options)
    {
        foreach (var (subject, runners) in options.Environments.Where(environment => environment.Runners is not null)
            .Select(environment => (environment.Name, environment.Runners!)).Prepend(("Estate", options.Runners)))
        {
            foreach (var address in runners.Addresses.Where(address => !PublicAddress.IsNarrow(address)))
            {
                yield return new(
                    "INFRA1117", subject, $"Runners has the address \"{address}\", which is neither a public IPv4 address nor a block of /24 to /30.", "Name the machines that run the pipelines.");
            }

            if (runners.GitHubLabels.Concat(runners.GitLabTags).Any(string.IsNullOrWhiteSpace))
                yield return new("INFRA1118", subject, "Runners has an empty label; a label is one that a runner was registered with.", "Remove it, or write the label.");
        }
    }

    private IEnumerable<Problem> CheckReleases()
    {
        foreach (var problem in Catalog.Check()) yield return problem;
        foreach (var file in Options.Releases.Values.OrderBy(file => file.Environment, StringComparer.Ordinal))
        {
            if (!Catalog.Environments.Contains(file.Environment))
                yield return new("INFRA3106", file.Path, $"The estate has no environment \"{file.Environment}\"; it has {string.Join(", ", Environments)}.", "Rename or remove the file.");
            foreach (var problem in Catalog.Check(file)) yield return problem;
        }
    }

    private static bool IsName(string name, int longest) =>
        name.Length >= 2 && name.Length <= longest && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    [GeneratedRegex(@"^ *((=|!=|>|>=|<|<=|~>)? *[0-9]+(\.[0-9]+){0,2}(-[0-9A-Za-z.-]+)? *(, *(?=[=!<>~0-9])|\z))+\z")]
    private static partial Regex VersionConstraint();

    private static Problem BadName(string what, string name, int longest) => new(
        "INFRA1101", what,
        $"Name \"{name}\" is not allowed: 2 to {longest} lower-case letters or digits, the first a letter.",
        "Correct the name; it becomes part of the name of every resource.");
}
