using Infra.Contracts.Problems;
using Infra.Workspace;

namespace Infra.Cli.Tests.Building;

public sealed class EstateProjectTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Project_is_the_one_that_the_configuration_names()
    {
        Configure("""{ "language": "csharp", "app": "dotnet infra app", "infra": { "project": "cloud/Cloud.csproj" } }""");
        Write("cloud/Cloud.csproj");
        Write("stacks/Other.csproj");

        Assert.Equal("cloud/Cloud.csproj", EstateProject.Find(_folder.Path));
    }

    [Fact]
    public void Project_is_the_only_one_below_stacks_where_none_is_named()
    {
        Configure("""{ "language": "csharp", "app": "dotnet infra app" }""");
        Write("stacks/Contoso.Stacks.csproj");

        Assert.Equal("stacks/Contoso.Stacks.csproj", EstateProject.Find(_folder.Path));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "language": "typescript", "app": "npx ts-node main.ts" }""")]
    [InlineData("""{ "language": "csharp" }""")]
    public void Configuration_that_is_none_of_an_estate_is_refused(string? text)
    {
        if (text is not null) Configure(text);

        Assert.Equal(
            "INFRA0110 cdktf.json: It is missing, or is not JSON with \"language\": \"csharp\" and an \"app\". Restore it from version control, or run the command in the folder of an estate.",
            Refusal());
    }

    [Fact]
    public void Project_that_does_not_exist_is_refused()
    {
        Configure("""{ "language": "csharp", "app": "a", "infra": { "project": "cloud/Cloud.csproj" } }""");

        Assert.Equal(
            "INFRA0111 cdktf.json: infra.project is \"cloud/Cloud.csproj\", which does not exist. Correct the path; it is relative to cdktf.json.", Refusal());
    }

    [Theory]
    [InlineData("none")]
    [InlineData("2", "stacks/A.csproj", "stacks/More/B.csproj")]
    public void Choice_that_nobody_made_is_refused(string found, params string[] projects)
    {
        Configure("""{ "language": "csharp", "app": "a" }""");
        foreach (var project in projects) Write(project);

        Assert.Equal(
            $$"""INFRA0111 cdktf.json: It does not name the project of the estate, and stacks/ contains {{found}}. Add "infra": { "project": "stacks/NAME.csproj" }.""", Refusal());
    }

    private string Refusal() => Assert.Throws<InfraException>(() => EstateProject.Find(_folder.Path)).Message;

    private void Configure(string text) => File.WriteAllText(_folder["cdktf.json"], text);

    private void Write(string file) => File.WriteAllText(_folder[file.Split('/')].WithFolder(), "");
}
