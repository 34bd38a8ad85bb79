using Infra.EndToEnd.Tests.Packages;
using Infra.Workspace.Tools;

namespace Infra.EndToEnd.Tests.Delivery;

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
    private const string Network = $$"""Vpc = new Vpc(this, "Vpc", new() { Cidr = {{Block}} });""";

    private const string Opening =
        $$"""
        {{Network}}
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

    private TeamRepository(AdoptedEstate estate, ProviderMirror mirror)
    {
        _estate = estate;
        _git = new("git", "Git", estate.Root, []);
        // The launcher says itself where it is and what it is called.
        Variables = estate.Environment.Where(variable => !variable.Key.StartsWith("INFRA_", StringComparison.Ordinal)).Append(new("AWS_PROVIDER_VERSION", mirror.AwsVersion)).ToDictionary();
    }

    /// <summary>What a test finds beside the repository: programs that stand in for others.</summary>
    public static string Runner { get; } = Path.Combine(RepositoryRoot.Path, "tests", "Infra.EndToEnd.Tests", "Delivery", "Runner");

    /// <summary>What every job has in its environment: where packages are kept, and the version of the provider that this machine has.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Its folder; <c>main</c> is checked out.</summary>
    public string Root => _estate.Root;

    /// <summary>The identity of who commits.</summary>
    public static string[] Author => ["-c", "user.name=Test", "-c", "user.email=test@lynx.example"];

    /// <summary>Makes it in a folder.</summary>
    public static async Task<TeamRepository> CreateAsync(PackageFeed feed, ProviderMirror mirror, string folder)
    {
        var estate = await feed.NewEstateAsync("Lynx", folder, "--clouds", "aws", "--forges", "github", "--forges", "gitlab", "--environments", "dev,prod", "--accounts", "one");
        var repository = new TeamRepository(estate, mirror);
        repository.Replace("stacks/Program.cs", Synthesis, Synthesis.Replace("return", "var exitCode =", StringComparison.Ordinal));
        File.AppendAllText(Path.Combine(estate.Root, "stacks", "Program.cs"), Emulation);
        foreach (var name in (string[])["emulated", "emulated.jq"]) File.Copy(Path.Combine(Runner, name), Path.Combine(estate.Root, name));
        File.WriteAllText(Path.Combine(estate.Root, "nuget.config"), $"""<configuration><packageSources><add key="FEED" value="{feed.Source}" /></packageSources></configuration>""");
        Environment.SetEnvironmentVariable("AWS_PROVIDER_VERSION", mirror.AwsVersion);
        await estate.InfraAsync("synth");
        await estate.CommitAsync();
        await repository.ProposeAsync(WiderNetwork, Block, $"(environment.Name == \"dev\" ? \"10.24.0.0/16\" : {Block})");
        await repository.ProposeAsync(OpenSsh, Network, Opening);
        return repository;
    }

    /// <summary>Creates the storage of its states in the emulator.</summary>
    public async Task BootstrapAsync(ProviderMirror mirror)
    {
        using var estate = new EmulatedEstate(mirror, output => FolderCopy.Copy(Path.Combine(Root, "cdktf.out"), output));
        estate.KeepStateStorage();
        var (exitCode, _, error) = await estate.RunAsync(["bootstrap", "aws", "--auto-approve", "--out", estate.Out], cancellation: TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, error);
        mirror.Use(Path.Combine(Root, "..", "terraformrc"));
    }

    /// <summary>The workflows of GitHub, by path.</summary>
    public IReadOnlyDictionary<string, string> Workflows => Directory.EnumerateFiles(Path.Combine(Root, ".github", "workflows"))
        .ToDictionary(file => Path.GetRelativePath(Root, file), File.ReadAllText);

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
