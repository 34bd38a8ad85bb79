using System.Text.Json;
using System.Xml.Linq;
using Infra.Cli.Building;
using Infra.Workspace;

namespace Infra.Cli.Tests.Building;

/// <summary>An edit anywhere in what a program is made of is in the next build.</summary>
public sealed class BuildInputsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _reports = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_of_the_commands_writes_down_every_project_that_they_reference()
    {
        var inputs = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "artifacts", "bin", "Infra.Cli", "release", "Infra.Cli.inputs"));

        Assert.Equal(
            Referenced("src/Infra.Cli/Infra.Cli.csproj", []).Select(project => Path.GetDirectoryName(project)!).Order(StringComparer.Ordinal),
            inputs.Where(input => input.StartsWith("src/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Superset(
            new HashSet<string> { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config" }, inputs.ToHashSet());
    }

    [Fact]
    public async Task Estate_is_compiled_after_an_edit_and_made_of_every_project_it_references()
    {
        Project("stacks/Stacks.csproj", "<OutputType>Exe</OutputType>", "../src/Near/Near.csproj");
        Project("src/Near/Near.csproj", "", "../Far/Far.csproj");
        Project("src/Far/Far.csproj", "");
        File.WriteAllText(_folder["src", "Far", "Far.cs"], "public static class Far { public const string Word = \"first\"; }");
        File.WriteAllText(_folder["stacks", "Program.cs"], "System.Console.WriteLine(Far.Word);");
        File.WriteAllText(_folder["cdktf.json"], """{ "language": "csharp", "app": "./infra app", "infra": { "project": "stacks/Stacks.csproj" } }""");

        Assert.Equal("first\n", await RunAsync());
        Assert.Equal("first\n", await RunAsync());
        Assert.Equal(["Compiling the estate"], _reports);
        File.WriteAllText(_folder["src", "Far", "Far.cs"], "public static class Far { public const string Word = \"second\"; }");
        Assert.Equal("second\n", await RunAsync());

        // An edit alone restores nothing; where what was restored is gone, it does.
        foreach (var assets in Directory.GetFiles(_folder.Path, "project.assets.json", SearchOption.AllDirectories)) File.Delete(assets);
        File.WriteAllText(_folder["src", "Far", "Far.cs"], "public static class Far { public const string Word = \"third\"; }");
        Assert.Equal("third\n", await RunAsync());
    }

    [Theory]
    [InlineData("src/Engine/Deep/Stack.cs", true)]
    [InlineData("src/Engine/New.cs", false)]
    [InlineData("Directory.Build.props", false)]
    public void Only_an_edit_of_CSharp_leaves_what_was_restored(string file, bool isRestored)
    {
        Touch("src/Engine/Deep/Stack.cs");
        Build("src/Engine", "Directory.Build.props");

        Touch(file);

        Assert.Equal(isRestored, BuiltEstate.Load(Record)!.IsRestored(File.GetLastWriteTimeUtc(Record)));
    }

    private async Task<string> RunAsync()
    {
        var repository = new Repository(_folder.Path);
        var program = await new EstateBuild(repository, _reports.Add).EnsureAsync(TestContext.Current.CancellationToken);
        return await repository.Dotnet.RunAsync([program], TestContext.Current.CancellationToken);
    }

    private void Project(string path, string properties, params IReadOnlyList<string> references) => File.WriteAllText(
        _folder[path.Split('/')].WithFolder(),
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
          <ItemGroup>{string.Concat(references.Select(reference => $"<ProjectReference Include=\"{reference}\" />"))}</ItemGroup>
        </Project>
        """);

    [Fact]
    public void Program_is_current_until_a_file_of_an_input_is_newer()
    {
        Build("src/Engine", "Directory.Build.props");
        Assert.True(IsCurrent);

        Touch("src/Engine/Deep/Stack.cs");
        Assert.False(IsCurrent);
    }

    [Fact]
    public void Program_is_not_current_after_a_file_of_an_input_is_deleted()
    {
        Build("src/Engine");

        File.Delete(_folder["src", "Engine", "Deep", "Stack.cs"]);
        Assert.False(IsCurrent);
    }

    [Fact]
    public void Program_is_not_current_after_an_input_gets_an_old_file()
    {
        Build("src/Engine");

        Touch("src/Engine/Deep/Copied.cs");
        File.SetLastWriteTimeUtc(_folder["src", "Engine", "Deep", "Copied.cs"], DateTime.UtcNow.AddDays(-1));
        Assert.False(IsCurrent);
    }

    [Fact]
    public void Program_is_current_after_a_build_made_folders_beside_its_sources()
    {
        Build("src/Engine");

        Directory.CreateDirectory(_folder["src", "Engine", "obj"]);
        Assert.True(IsCurrent);
    }

    [Theory]
    [InlineData("src/Other/Stack.cs")]
    [InlineData("src/Engine/obj/project.assets.json")]
    [InlineData("src/Engine/bin/Release/Stack.dll")]
    [InlineData("src/Engine/.git/index")]
    public void Program_is_current_when_something_that_it_is_not_made_of_is_newer(string file)
    {
        Touch(file);
        Build("src/Engine");

        File.SetLastWriteTimeUtc(_folder[file.Split('/')], DateTime.UtcNow);
        Assert.True(IsCurrent);
    }

    [Fact]
    public void Program_of_another_project_is_not_current()
    {
        Build("src/Engine");

        Assert.Null(new EstateBuild(new(_folder.Path), _ => { }).Current("stacks/Other.csproj"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    public void Program_whose_inputs_nobody_wrote_down_is_not_current(string record)
    {
        Build("src/Engine");

        File.WriteAllText(Record, record);
        Assert.False(IsCurrent);
    }

    private bool IsCurrent => new EstateBuild(new(_folder.Path), _ => { }).Current("stacks/Stacks.csproj") is not null;

    private string Record => _folder[".infra", $"estate.{new Repository(_folder.Path).Engine}.json"];

    /// <summary>A program that was compiled an hour ago from sources that are older.</summary>
    private void Build(params IReadOnlyList<string> inputs)
    {
        var (written, compiled) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-1));
        Touch("src/Engine/Deep/Stack.cs");
        Touch("Directory.Build.props");
        Touch("bin/Stacks.dll");
        foreach (var entry in Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).ToList()) Directory.SetLastWriteTimeUtc(entry, written);
        List<string> paths = [.. inputs.Select(input => _folder[input.Split('/')])];
        var built = new BuiltEstate("stacks/Stacks.csproj", _folder["bin", "Stacks.dll"], paths, BuiltEstate.NamesOf(paths));
        File.WriteAllText(Record.WithFolder(), JsonSerializer.Serialize(built));
        File.SetLastWriteTimeUtc(Record, compiled);
    }

    private void Touch(string file) => File.WriteAllText(_folder[file.Split('/')].WithFolder(), "");

    private static HashSet<string> Referenced(string project, HashSet<string> found)
    {
        if (!found.Add(project)) return found;
        foreach (var reference in XDocument.Load(Path.Combine(RepositoryRoot.Path, project)).Descendants("ProjectReference"))
        {
            var path = Path.Combine(RepositoryRoot.Path, Path.GetDirectoryName(project)!, (string)reference.Attribute("Include")!);
            Referenced(Path.GetRelativePath(RepositoryRoot.Path, Path.GetFullPath(path)), found);
        }

        return found;
    }
}
