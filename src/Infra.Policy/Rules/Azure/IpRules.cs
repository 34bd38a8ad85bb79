using Infra.Policy.Rules.Checks;
using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Azure;

/// <summary>The addresses that a firewall which denies by default still lets in.</summary>
internal static class IpRules
{
    /// <summary>None is so wide a range that denying by default means nothing.</summary>
    public static AttributeCheck NotWide(string type, string path) =>
        Forbid(type, path).ToMatch("/[0-7]$", like: "0.0.0.0/1", unlike: "203.0.113.0/24");
}
