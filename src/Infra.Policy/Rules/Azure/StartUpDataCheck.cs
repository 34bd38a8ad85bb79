using System.Text;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Azure;

/// <summary>Nothing in <c>custom_data</c> or <c>user_data</c>, which is Base64, looks like a credential.</summary>
internal sealed partial class StartUpDataCheck(IReadOnlyList<string> types) : Check
{
    private static readonly string[] Arguments = ["custom_data", "user_data"];

    public override IReadOnlyList<string> Types { get; } = types;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from argument in Arguments
        let data = estate.Resolve(resource[argument])
        where !data.IsAbsent && (data.IsUnresolved || HoldsCredential(data.Text ?? ""))
        select new Observation(resource, argument, data.IsUnresolved ? data.ToString() : "data with a credential", data.IsUnresolved);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from machine in Subjects(estate)
        from argument in Arguments
        from line in (string[])
        [
            "export PGPASSWORD=hunter22",
            "client_secret: abcdefgh",
            "AccountName=x;AccountKey=abcdefgh==",
            "https://x.blob.core.windows.net/c?sv=1&sig=abcdefgh",
            "-----BEGIN OPENSSH PRIVATE KEY-----",
            "AKIAABCDEFGHIJKLMNOP",
        ]
        from text in (string[])[line, Convert.ToBase64String(Encoding.UTF8.GetBytes($"#!/bin/sh\n{line}\n"))]
        select Mutant.Set(machine, argument, text);

    private static bool HoldsCredential(string data)
    {
        var bytes = new byte[data.Length];
        var decoded = Convert.TryFromBase64String(data, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        return Credential().IsMatch(data) || Credential().IsMatch(decoded);
    }

    // A value behind the name: "PasswordAuthentication no" is none, "password=$(…)" is read when the machine starts.
    [GeneratedRegex(
        """
        (password|passwd|secret|access_?key|account_?key|token|[?&;]sig)["']?\s*[:=]\s*["']?[^\s"'$<{]{6,}
        |-----BEGIN\ ([A-Z]+\ )*PRIVATE\ KEY-----
        |\b(AKIA|ASIA)[A-Z0-9]{16}\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Credential();
}
