using System.Text.Json.Nodes;
using Infra.Adoption.Tests.Packages;
using Infra.Workspace.Tools;

namespace Infra.Adoption.Tests.Delivery;

/// <summary>
/// The repository of a team that began with the template: one account of AWS, two environments, both forges. Its program goes on with what points its output
/// at the emulator, and leaves most resources out. Besides <c>main</c> it has two branches.
/// </summary>
internal sealed class TeamRepository
{
    /// <summary>The branch that gives dev another block of addresses.</summary>
    public const string WiderNetwork = "wider-network";

    /// <summary>The branch that opens SSH to the world, in each environment.</summary>
    public const string OpenSsh = "open-ssh";

    /// <summary>The account of the template's placeholder.</summary>
    public const string Account = "111111111111";

    private const string Stacks = "stacks/Aws/AwsStacks.cs";
    private const string Block = "AwsSettings.Of(environment.Name).Cidr";

    // Not the line that the other branch changes, so that the branches merge in any order.
    private const string Output = """_ = new TerraformOutput(this, "vpc-id", new TerraformOutputConfig { Value = Vpc.VpcId });""";

    private const string Opening =
        $$"""
        {{Output}}
                _ = new HashiCorp.Cdktf.Providers.Aws.SecurityGroup.SecurityGroup(this, "Ssh", new HashiCorp.Cdktf.Providers.Aws.SecurityGroup.SecurityGroupConfig
                {
                    VpcId = Vpc.VpcId,
                    Description = "For a quick look",
                    Ingress = new[]
                    {
                        new HashiCorp.Cdktf.Providers.Aws.SecurityGroup.SecurityGroupIngress
                        {
                            Description = "From everywhere", FromPort = 22, ToPort = 22, Protocol = "tcp", CidrBlocks = ["0.0.0.0/0"],
                        },
                    },
                });
        """;

    private const string Synthesis = "return EstateProgram.Run(";

    /// <summary>The program goes on with what makes its output one for the emulator.</summary>
    private const string Emulation =
        """

        if (exitCode != 0) return exitCode;
        using var script = System.Diagnostics.Process.Start("./emulated");
        script.WaitForExit();
        return script.ExitCode;

        """;

    private readonly AdoptedEstate _estate;
    private readonly Tool _git;

    private TeamRepository(AdoptedEstate estate)
    {
        _estate = estate;
        _git = new("git", "Git", estate.Root, []);
    }

    /// <summary>What a test finds beside the repository: programs that stand in for others.</summary>
    public static string Runner { get; } = Path.Combine(RepositoryRoot.Path, "tests", "Infra.Adoption.Tests", "Delivery", "Runner");

    /// <summary>
    /// What every job has in its environment: where packages are kept, where AWS is, and the provider that this machine has. The launcher says itself where it is
    /// and what it is called, and a job logs in.
    /// </summary>
    public IReadOnlyDictionary<string, string> Variables =>
        _estate.Environment.Where(variable => !variable.Key.StartsWith("INFRA_", StringComparison.Ordinal) && !variable.Key.Contains("_KEY", StringComparison.Ordinal)).ToDictionary();

    /// <summary>Its folder; <c>main</c> is checked out.</summary>
    public string Root => _estate.Root;

    /// <summary>The identity of who commits.</summary>
    public static string[] Author => ["-c", "user.name=Test", "-c", "user.email=test@lynx.example"];

    /// <summary>Makes it, and creates the storage of its states.</summary>
    /// <param name="feed">The packages.</param>
    /// <param name="aws">Its cloud.</param>
    /// <param name="mirror">The providers.</param>
    /// <param name="name">The name of its folder.</param>
    public static async Task<TeamRepository> CreateAsync(PackageFeed feed, AwsEmulator aws, ProviderMirror mirror, string name)
    {
        var made = await feed.NewEstateAsync("Lynx", name, "--clouds", "aws", "--forges", "github", "--forges", "gitlab", "--environments", "dev,prod", "--accounts", "one");
        var estate = made.With(new Dictionary<string, string>(aws.Variables.Concat(mirror.Variables(Path.Combine(made.Root, "..", $"{name}.terraformrc")))) { ["AWS_PROVIDER_VERSION"] = mirror.AwsVersion });
        var repository = new TeamRepository(estate);
        repository.Replace("stacks/Program.cs", Synthesis, Synthesis.Replace("return", "var exitCode =", StringComparison.Ordinal));
        File.AppendAllText(Path.Combine(estate.Root, "stacks", "Program.cs"), Emulation);
        foreach (var file in (string[])["emulated", "emulated.jq"]) File.Copy(Path.Combine(Runner, file), Path.Combine(estate.Root, file));
        File.WriteAllText(Path.Combine(estate.Root, "nuget.config"), $"""<configuration><packageSources><add key="FEED" value="{feed.Source}" /></packageSources></configuration>""");
        await estate.InfraAsync("synth");
        await estate.CommitAsync();
        await repository.BootstrapAsync();
        await repository.ProposeAsync(WiderNetwork, Block, $"(environment.Name == \"dev\" ? \"10.24.0.0/16\" : {Block})");
        await repository.ProposeAsync(OpenSsh, Output, Opening);
        return repository;
    }

    /// <summary>The workflows of GitHub, by path.</summary>
    public IReadOnlyDictionary<string, string> Workflows => Directory.EnumerateFiles(Path.Combine(Root, ".github", "workflows"))
        .ToDictionary(file => Path.GetRelativePath(Root, file), File.ReadAllText);

    /// <summary>Of the foundation, the storage of states is enough.</summary>
    private async Task BootstrapAsync()
    {
        var output = Directory.CreateDirectory($"{Root}.bootstrap").FullName;
        FolderCopy.Copy(Path.Combine(Root, "cdktf.out"), output);
        var file = Path.Combine(output, "stacks", "aws-foundation", "cdk.tf.json");
        var foundation = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        EmulatedStack.Keep(foundation, EmulatedStack.StateStorage);
        EmulatedStack.Emulate(foundation);
        await File.WriteAllTextAsync(file, foundation.ToJsonString());
        await _estate.InfraAsync("bootstrap", "aws", "--auto-approve", "--out", output);
    }

    private async Task ProposeAsync(string branch, string before, string after)
    {
        await GitAsync("checkout", "--quiet", "-b", branch);
        Replace(Stacks, before, after);
        await GitAsync([.. Author, "commit", "--quiet", "--all", "--message", branch]);
        await GitAsync("checkout", "--quiet", "main");
    }

    private void Replace(string file, string before, string after)
    {
        var path = Path.Combine(Root, file);
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    private Task<string> GitAsync(params string[] arguments) => _git.RunAsync(arguments, CancellationToken.None);
}
