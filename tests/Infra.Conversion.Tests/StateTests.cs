using System.Text;

namespace Infra.Conversion.Tests;

public sealed class StateTests
{
    [Fact]
    public void Objects_of_a_state_are_imported()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["main.tf"], "resource \"aws_vpc\" \"main\" {}\n\nresource \"aws_eip\" \"nat\" {\n  count = 2\n}\n");
        File.WriteAllText(folder["state.json"], """
            {
              "version": 4,
              "resources": [
                { "mode": "managed", "type": "aws_vpc", "name": "main", "instances": [{ "attributes": { "id": "vpc-1" } }] },
                { "mode": "managed", "type": "aws_eip", "name": "nat", "instances": [{ "index_key": 0, "attributes": { "id": "eip-0" } }, { "index_key": 1, "attributes": { "id": "eip-1" } }] },
                { "mode": "managed", "type": "aws_eip", "name": "gone", "instances": [{ "attributes": { "id": "eip-2" } }] },
                { "mode": "data", "type": "aws_ami", "name": "web", "instances": [{ "attributes": { "id": "ami-1" } }] }
              ]
            }
            """);

        var program = HclConversion.Convert(folder.Path, new() { PackageVersion = "1.0.0", Name = "state", State = folder["state.json"] });

        var source = Encoding.UTF8.GetString(program.Files["StateStack.cs"]);
        Assert.Equal(
            ["main.ImportFrom(\"vpc-1\");", "natEips[0].ImportFrom(\"eip-0\");", "natEips[1].ImportFrom(\"eip-1\");"],
            source.Split('\n').Where(line => line.Contains("ImportFrom", StringComparison.Ordinal)).Select(line => line.Trim()));
        Assert.Equal(["state aws_eip.gone: The state has it and the configuration does not: it is not imported."], program.Notes.Select(note => note.ToString()));
    }
}
