using System.Text.Json.Nodes;

namespace Infra.Cli.Tests.Bindings;

/// <summary>An npm package of a small provider: a pond and a fish that lives in it, and a weather to read.</summary>
internal static class ProviderPackage
{
    /// <summary>Writes the package.</summary>
    /// <returns>Its folder.</returns>
    public static string Write(string folder)
    {
        foreach (var submodule in new[] { "provider", "pond", "fish", "data-lake-weather" })
            File.WriteAllText(Path.Combine(folder, "lib", submodule, "index.js").WithFolder(), $"// {submodule}\n");
        File.WriteAllText(Path.Combine(folder, "lib", "fish", "index-structs", "structs0.js").WithFolder(), "// structs\n");
        foreach (var file in new[] { "LICENSE", "README.md" }) File.WriteAllText(Path.Combine(folder, file), file);
        File.WriteAllText(Path.Combine(folder, "package.json"), """{ "name": "@cdktf/provider-lake", "version": "1.2.3" }""");
        File.WriteAllText(Path.Combine(folder, ".jsii"), Assembly().ToJsonString());
        return folder;
    }

    private static JsonObject Assembly() => new()
    {
        ["name"] = "@cdktf/provider-lake",
        ["version"] = "1.2.3",
        ["targets"] = JsonNode.Parse("""{ "dotnet": { "packageId": "HashiCorp.Cdktf.Providers.Lake", "namespace": "HashiCorp.Cdktf.Providers.Lake" } }"""),
        ["submodules"] = new JsonObject
        {
            ["@cdktf/provider-lake.provider"] = Submodule("provider", "provider"),
            ["@cdktf/provider-lake.pond"] = Submodule("pond", "lake_pond"),
            ["@cdktf/provider-lake.fish"] = Submodule("fish", "lake_fish"),
            ["@cdktf/provider-lake.dataLakeWeather"] = Submodule("data-lake-weather", "data_lake_weather"),
        },
        ["types"] = new JsonObject
        {
            ["@cdktf/provider-lake.provider.LakeProvider"] = Class("LakeProvider", "provider", "cdktf.TerraformProvider"),
            ["@cdktf/provider-lake.pond.Pond"] = Class("Pond", "pond", "cdktf.TerraformResource"),
            ["@cdktf/provider-lake.pond.PondConfig"] = Struct("PondConfig", "pond"),
            ["@cdktf/provider-lake.pond.PondBankOutputReference"] = Class("PondBankOutputReference", "pond", "cdktf.ComplexObject"),
            ["@cdktf/provider-lake.fish.Fish"] = Class("Fish", "fish", "cdktf.TerraformResource", "@cdktf/provider-lake.pond.Pond"),
            ["@cdktf/provider-lake.dataLakeWeather.DataLakeWeather"] = Class("DataLakeWeather", "dataLakeWeather", "cdktf.TerraformDataSource"),
        },
    };

    private static JsonObject Submodule(string folder, string terraformName) => new()
    {
        ["symbolId"] = $"src/{folder}/index:", ["readme"] = new JsonObject { ["markdown"] = $"# `{terraformName}`\n\nSee elsewhere.\n" },
    };

    private static JsonObject Class(string name, string submodule, string type, string? refersTo = null) => new()
    {
        ["name"] = name, ["namespace"] = submodule, ["kind"] = "class", ["base"] = type, ["initializer"] = refersTo,
    };

    private static JsonObject Struct(string name, string submodule) => new()
    {
        ["name"] = name, ["namespace"] = submodule, ["kind"] = "interface", ["datatype"] = true,
    };
}
