using System.Text;
using System.Text.RegularExpressions;
using Infra.Schemas.Storage;

namespace Infra.Policy.Tests.Rules.Own.Services;

public sealed partial class OpeningFlagTests
{
    /// <summary>
    /// Every flag of every schema that the gate takes for one that opens something, and every one that sounds like it and is not taken for it: whoever
    /// renews a schema sees what a provider has added.
    /// </summary>
    [Fact]
    public void Flags_of_all_schemas_that_open_something_are_the_reviewed_ones()
    {
        var flags = SchemaStore.Providers.SelectMany(Flags).GroupBy(flag => flag.Name).Select(same => (Name: same.Key, same.First().Type)).OrderBy(flag => flag.Name, StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        foreach (var (name, type) in flags)
        {
            var opens = TestEstate.With(type, $$"""{ "{{name}}": true }""").Findings("INFRA-PUBLIC").Any(found => found.Contains(name, StringComparison.Ordinal));
            if (opens || Sounds().IsMatch(name)) text.Append($"{(opens ? "opens" : "does not open")} {name} of {type}\n");
        }

        Snapshot.MatchFile(Path.Combine(RepositoryRoot.Path, "tests", "Infra.Policy.Tests", "Rules", "Own", "Services", "opening-flags.txt"), text.ToString());
    }

    [Theory]
    [InlineData("aws_ebs_snapshot_copy", """{ "encrypted": false }""", "encrypted: false")]
    [InlineData("aws_memorydb_cluster", """{ "x": { "transit_encryption_enabled": false } }""", "x.transit_encryption_enabled: false")]
    public void Encryption_that_is_off_by_a_flag_is_found(string type, string body, string found) => Assert.Equal([$"{type}.it {found}"], TestEstate.With(type, body).Findings("INFRA-ENCRYPTED"));

    [Theory]
    [InlineData("aws_ebs_snapshot_copy", """{ "encrypted": true }""")]
    [InlineData("azurerm_storage_account", """{ "infrastructure_encryption_enabled": false }""")]
    public void Encryption_that_is_on_and_a_second_one_that_is_off_pass(string type, string body) => Assert.Equal([], TestEstate.With(type, body).Findings("INFRA-ENCRYPTED"));

    private static IEnumerable<(string Name, string Type)> Flags(string provider) =>
        from type in SchemaStore.Load(provider).Resources
        from fact in type.Value.Facts()
        where fact.Value.EndsWith("bool", StringComparison.Ordinal) && !fact.Value.StartsWith("computed", StringComparison.Ordinal)
        select (fact.Key.Split('.')[^1], type.Key);

    [GeneratedRegex("public|anonym|unauth|insecure|permissive|tunnel|internet|external|privileged|remote_debug|bypass|guest|everyone|all_users|cross_org|fail_open|skip_(host|verif)")]
    private static partial Regex Sounds();
}
