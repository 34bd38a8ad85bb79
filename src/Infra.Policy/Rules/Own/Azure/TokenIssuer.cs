using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Azure;

/// <summary>Somebody whose tokens may be exchanged, and the form of their subjects.</summary>
internal sealed partial class TokenIssuer
{
    private static readonly IReadOnlyList<TokenIssuer> Known =
    [
        new(GitHub(), GitHubSubject()),
        new(GitLab(), GitLabSubject()),
        new(Aks(), ServiceAccount()),
    ];

    private readonly Regex _url;
    private readonly Regex _subject;

    private TokenIssuer(Regex url, Regex subject)
    {
        _url = url;
        _subject = subject;
    }

    /// <summary>The known issuer of this address, or of the cluster that it refers to; null for any other.</summary>
    public static TokenIssuer? Find(PolicyValue issuer) => issuer.Text is { } url
        ? Known.FirstOrDefault(known => known._url.IsMatch(url))
        : issuer.References.Any(reference => reference is { Type: "azurerm_kubernetes_cluster", Path: "oidc_issuer_url" })
            ? Known[^1]
            : null;

    /// <summary>Whether a subject is one workload of this issuer.</summary>
    public bool Accepts(string subject) => _subject.IsMatch(subject);

    [GeneratedRegex(@"^https://token\.actions\.githubusercontent\.com(/[\w-]+)?$")]
    private static partial Regex GitHub();

    [GeneratedRegex(@"^https://gitlab\.com$")]
    private static partial Regex GitLab();

    [GeneratedRegex(@"^https://[a-z0-9-]+\.oic\.prod-aks\.azure\.com/[0-9a-f-]+/[0-9a-f-]+/?$")]
    private static partial Regex Aks();

    // An immutable subject names owner and repository by id as well: lynx@42/infra@43.
    [GeneratedRegex(@"^repo:[^/:*?]+/[^/:*?]+:(pull_request|environment:[^:*?]+|ref:refs/(heads|tags)/[^*?]+)$")]
    private static partial Regex GitHubSubject();

    [GeneratedRegex(@"^project_path:[^/:*?]+(/[^/:*?]+)+:ref_type:(branch|tag):ref:[^*?]+$")]
    private static partial Regex GitLabSubject();

    [GeneratedRegex(@"^system:serviceaccount:[^:*?]+:[^:*?]+$")]
    private static partial Regex ServiceAccount();
}
