using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Tests.Commands;

public sealed class ConvertTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Program_is_written_and_what_needs_a_look_is_said()
    {
        WriteConfiguration();

        var (code, output, error) = await RunAsync("--output", _folder["csharp"]);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            """
            FOLDER/csharp: 1 resource, 1 variable
              Network.csproj
              NetworkStack.cs
              Program.cs
              cdktf.json
            1 thing needs review:
              main.tf:5 null_resource.marker: null_resource of null 3.2.4 has no argument "color". It is an override.

            """,
            output);
        Assert.Equal(["Network.csproj", "NetworkStack.cs", "Program.cs", "cdktf.json"], Directory.EnumerateFiles(_folder["csharp"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Project_that_exists_gets_the_stack_in_its_namespace()
    {
        WriteConfiguration();
        Directory.CreateDirectory(_folder["stacks"]);
        File.WriteAllText(_folder["stacks", "Contoso.Stacks.csproj"], "<Project />");

        await RunAsync("--output", _folder["stacks", "Shared"]);

        Assert.Equal(["NetworkStack.cs"], Directory.EnumerateFiles(_folder["stacks", "Shared"]).Select(Path.GetFileName));
        Assert.Contains("\nnamespace Contoso.Stacks.Shared;\n", File.ReadAllText(_folder["stacks", "Shared", "NetworkStack.cs"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_there_stay()
    {
        WriteConfiguration();
        Directory.CreateDirectory(_folder["csharp"]);
        File.WriteAllText(_folder["csharp", "Program.cs"], "mine");

        var (code, output, error) = await RunAsync("--output", _folder["csharp"]);

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("INFRA0354 FOLDER/csharp/Program.cs: It already exists, and a conversion does not overwrite files. Move it away, or give another folder with --output.\n", error);
        Assert.Equal(["Program.cs"], Directory.EnumerateFiles(_folder["csharp"]).Select(Path.GetFileName));
    }

    private void WriteConfiguration()
    {
        Directory.CreateDirectory(_folder["network"]);
        File.WriteAllText(_folder["network", "main.tf"], "variable \"name\" {}\n\nresource \"null_resource\" \"marker\" {\n  triggers = { name = var.name }\n  color    = \"red\"\n}\n");
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, error, isInteractive: false);
        var code = await new InfraProgram(new Repository(_folder.Path), terminal).RunAsync(["convert", _folder["network"], .. arguments], TestContext.Current.CancellationToken);
        return (code, Text(output), Text(error));
    }

    private string Text(StringWriter writer) => writer.ToString().Replace(_folder.Path, "FOLDER", StringComparison.Ordinal);
}
