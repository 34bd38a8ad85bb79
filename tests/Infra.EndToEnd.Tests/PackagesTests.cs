using Infra.Contracts.Synthesized;
using Infra.Workspace;
using Infra.Workspace.Tools;

namespace Infra.EndToEnd.Tests;

/// <summary>The SDK as somebody uses it who has only its packages.</summary>
public sealed class PackagesTests
{
    // What Infra.Constructs.Aws depends on, and itself.
    private static readonly string[] Packages =
    [
        "Constructs", "HashiCorp.Cdktf", "Infra.Cdktf.Providers/Aws", "Infra.Contracts", "Infra.Policy", "Infra.Constructs", "Infra.Constructs.Aws",
    ];

    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <RestorePackagesPath>packages</RestorePackagesPath>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Infra.Constructs.Aws" Version="*" />
          </ItemGroup>
        </Project>
        """;

    private const string Program =
        """
        using Infra.Constructs.Aws;
        using Infra.Constructs.Aws.State;
        using Infra.Constructs.Estates;
        using Infra.Constructs.Synthesis;
        using Infra.Contracts.Synthesized;

        var account = new AwsAccount
        {
            Id = "123456789012", Region = "eu-west-1", Zones = ["eu-west-1a", "eu-west-1b"],
            State = S3StateStorage.BackendFor("pilot", "123456789012", "eu-west-1"),
        };
        var options = new EstateOptions
        {
            Name = "pilot", Environments = [new() { Name = "prod", Posture = PostureLevel.Hardened, Gates = GateMode.Hard }],
        };
        return EstateProgram.Run(options, estate => new Network(estate, account));

        sealed class Network : AwsStack
        {
            public Network(Estate estate, AwsAccount account) : base(estate, estate.Environment("prod"), "network", account) =>
                new Vpc(this, "Vpc", new() { Cidr = "10.0.0.0/16" });
        }
        """;

    [Fact]
    public async Task Project_outside_the_repository_synthesizes_an_estate_with_the_packages()
    {
        using var folder = new TemporaryFolder();
        var repository = new Repository(RepositoryRoot.Path);
        foreach (var package in Packages)
        {
            // The provider with what this repository names: all of it takes minutes, and .ci/providers compiles that.
            await repository.Dotnet.RunAsync(
                ["pack", $"src/{package}", "-p:TrimBindings=true", "--nologo", "--verbosity", "quiet", "--output", folder["feed"]], TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(folder["pilot", "pilot.csproj"].WithFolder(), Project, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["pilot", "Program.cs"], Program, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["pilot", "nuget.config"], Sources(folder["feed"]), TestContext.Current.CancellationToken);
        var dotnet = new Tool("dotnet", "the .NET SDK 10", folder["pilot"], new()
        {
            ["CDKTF_OUTDIR"] = folder["pilot", "cdktf.out"],
        });
        await dotnet.RunAsync(["run", "--project", "pilot.csproj"], TestContext.Current.CancellationToken);

        var stack = Assert.Single(SynthOutput.Load(folder["pilot", "cdktf.out"]).Stacks);
        Assert.Equal("aws-prod-network", stack.Name);
        Assert.Equal(4, stack.Resources.Count(resource => resource.Type == "aws_subnet"));
    }

    private static string Sources(string feed) =>
        $"""
        <configuration>
          <packageSources>
            <add key="feed" value="{feed}" />
          </packageSources>
        </configuration>
        """;
}
