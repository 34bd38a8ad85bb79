using Infra.Cli.Bindings;
using Infra.Contracts.Problems;

namespace Infra.Cli.Tests.Bindings;

public sealed class BindingsManifestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Toolkit_comes_before_the_providers_that_refer_to_it() =>
        Assert.Equal(["constructs", "cdktf", "@cdktf/provider-lake", "@cdktf/provider-sea"], Read("lake_pond").Packages.Select(package => package.NpmName));

    [Fact]
    public void Resource_that_is_added_changes_the_key_of_its_provider_only()
    {
        var (before, after) = (Read("lake_pond").Packages, Read("lake_pond\", \"lake_fish").Packages);

        Assert.Equal(
            [true, true, false, true],
            before.Zip(after, (one, other) => one.Key == other.Key));
    }

    [Fact]
    public void Order_of_the_names_does_not_matter() => Assert.Equal(
        Read("lake_pond\", \"lake_fish").Packages.Select(package => package.Key), Read("lake_fish\", \"lake_pond").Packages.Select(package => package.Key));

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("""{ "bindings": { "@cdktf/provider-moon": [] } }""")]
    [InlineData("""{ "name": "without bindings" }""")]
    public void Manifest_that_is_missing_or_damaged_or_not_locked_is_refused(string? manifest)
    {
        Read("lake_pond");
        File.Delete(_folder["package.json"]);
        if (manifest is not null) File.WriteAllText(_folder["package.json"], manifest);

        var refusal = Assert.Throws<InfraException>(() => BindingsManifest.Read(_folder.Path));

        Assert.Equal(ExitCode.Usage, refusal.ExitCode);
        Assert.Equal(
            "INFRA0101 package.json: It and package-lock.json must name constructs, cdktf, jsii-pacmak and, under \"bindings\", the resources kept of each provider. "
                + "Restore both from version control, or run npm install --package-lock-only after an edit.",
            refusal.Message);
    }

    private BindingsManifest Read(string kept)
    {
        string[] packages = ["constructs", "cdktf", "jsii-pacmak", "@cdktf/provider-lake", "@cdktf/provider-sea"];
        var locked = packages.Select(name => $$"""   "node_modules/{{name}}": { "version": "1.0.0", "integrity": "sha512-{{name}}" }""");
        File.WriteAllText(_folder["package-lock.json"], $$"""{ "packages": { {{string.Join(",", locked)}} } }""");
        File.WriteAllText(_folder["package.json"], $$"""{ "bindings": { "@cdktf/provider-lake": ["{{kept}}"], "@cdktf/provider-sea": [] } }""");
        return BindingsManifest.Read(_folder.Path);
    }
}
