using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>Names of hosts in arguments, and whose they are.</summary>
internal static partial class HostNames
{
    private const int ShortestScript = 24;

    // Of the clouds and forges themselves: who may answer there is decided by resources, which are judged.
    private static readonly HashSet<string> Known = [.. EmbeddedTable.Words("Rules.Own.Perimeters.known-domains.txt")];

    /// <summary>The hosts that an argument leads to: of an address, of a mail address, or of a record of names.</summary>
    public static IEnumerable<string> In(string name, PolicyValue value, string text)
    {
        if (Scripts(text).ToList() is { Count: > 0 } called) return called;
        if (Address().Match(text) is { Success: true } address) return [address.Groups[1].Value.ToLowerInvariant()];
        if (Mail().Match(text) is { Success: true } mail && MailNames().IsMatch(name)) return [mail.Groups[1].Value.ToLowerInvariant()];
        if (HostArguments().IsMatch(name) && Bare().Match(text) is { Success: true } bare) return [bare.Groups[1].Value.ToLowerInvariant()];
        return IsRecord(name, value) && Record().Match(text) is { Success: true } record ? [record.Groups[1].Value.ToLowerInvariant()] : [];
    }

    // What a script fetches, also one that Base64 hides.
    private static IEnumerable<string> Scripts(string text) =>
        from call in Fetched().Matches(text.Contains(' ', StringComparison.Ordinal) ? text : Decoded(text))
        select call.Groups[1].Value.ToLowerInvariant();

    private static string Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return text.Length >= ShortestScript && Convert.TryFromBase64String(text, bytes, out var count) ? System.Text.Encoding.UTF8.GetString(bytes, 0, count) : "";
    }

    /// <summary>Whether a host is the estate's, or one of a cloud; null where the estate states no domain.</summary>
    public static bool? IsOwn(string host, Perimeter known)
    {
        var parents = Parents(host).ToList();
        if (parents.Any(Known.Contains) || Servers().IsMatch(host) || Inside().IsMatch(host)) return true;
        var answers = parents.Select(known.HasDomain).ToList();
        return answers.Contains(true) ? true : parents.Count > 0 && known.HasDomain(parents[0]) is false ? false : null;
    }

    // lynx.example and example of api.lynx.example, the whole first.
    private static IEnumerable<string> Parents(string host)
    {
        for (var rest = host.TrimEnd('.'); rest.Contains('.', StringComparison.Ordinal); rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..]) yield return rest;
    }

    [GeneratedRegex(@"(?i)\b(?:curl|wget|iwr|irm|Invoke-WebRequest|Invoke-RestMethod|DownloadString|DownloadFile|git clone|pip install|nc|ncat)\b[^\n]{0,200}?(?:(?:https?|ftp|ssh|git)://|git@|\s)(?:[^/@\s""']*@)?([a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,})(?=[:/?#\s""'|)]|$)")]
    private static partial Regex Fetched();

    // What a name stands for, where the record is not one of texts.
    private static bool IsRecord(string name, PolicyValue value) =>
        name is "records" or "rrdatas" or "record" or "nsdname" or "exchange" && value.Resource.Type.Contains("record", StringComparison.Ordinal)
        && (value.Resource["type"].Text ?? value.Resource.Type) is var type && !type.Contains("TXT", StringComparison.OrdinalIgnoreCase) && !type.Contains("caa", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:git::)?(?:https?|wss?|ssh|git|ftps?|docker)://(?:[^/@\s]*@)?([\w-]+(?:\.[\w-]+)+)(?=[:/?#]|$)")]
    private static partial Regex Address();

    [GeneratedRegex(@"^[\w.+'-]+@([\w-]+(?:\.[\w-]+)+)$")]
    private static partial Regex Mail();

    [GeneratedRegex("mail|endpoint|contact|recipient|login|user_principal_name|principal_name|username|^user$|^id$|^name$|subscriber|address")]
    private static partial Regex MailNames();

    // Arguments that take a host without a scheme.
    [GeneratedRegex("(^|_)(upstream\\w*|server|server_name|registry_server|registry_url|source_repo|external_name|host|hostname|fqdn)$")]
    private static partial Regex HostArguments();

    [GeneratedRegex(@"^([a-zA-Z][\w-]*(?:\.[\w-]+)+)(?=[:/]|$)")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?:\d+\s+)*([a-zA-Z_][\w-]*(?:\.[\w-]+)+)\.?$")]
    private static partial Regex Record();

    [GeneratedRegex(@"(^|\.)(awsdns-\d+\.(com|net|org|co\.uk)|ns-cloud-[a-e]\d\.googledomains\.com|azure-dns\.(com|net|org|info))$")]
    private static partial Regex Servers();

    // Names and addresses that only a network of the estate knows.
    [GeneratedRegex(@"(^|\.)(local|internal|svc|lan|localhost|cluster\.local|consul)$|^(10|127)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\.")]
    private static partial Regex Inside();
}
