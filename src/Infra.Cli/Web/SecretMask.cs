using System.Collections;
using System.Text.RegularExpressions;

namespace Infra.Cli.Web;

/// <summary>Hides what must not leave a job: the values of variables that hold secrets, and what looks like a secret of a kind that is known.</summary>
internal sealed partial class SecretMask
{
    private const string Stars = "***";

    // A shorter value is no secret, and would hide half of the words.
    private const int ShortestSecret = 8;

    private readonly IReadOnlyList<string> _secrets;

    /// <param name="variables">The environment.</param>
    public SecretMask(IReadOnlyDictionary<string, string> variables) => _secrets =
    [
        .. from variable in variables
           where SecretName().IsMatch(variable.Key) && variable.Value.Length >= ShortestSecret
           orderby variable.Value.Length descending
           select variable.Value,
    ];

    /// <summary>For the environment of this process.</summary>
    public static SecretMask OfThisProcess() => new(Variables());

    /// <summary>The environment of this process.</summary>
    public static IReadOnlyDictionary<string, string> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(one => (string)one.Key, one => (string?)one.Value ?? "");

    /// <summary>The text without secrets.</summary>
    public string Hide(string text) => Known().Replace(_secrets.Aggregate(text, (so, secret) => so.Replace(secret, Stars, StringComparison.Ordinal)), Stars);

    // Whole words of a name: TOKEN is one in GITHUB_TOKEN, KEY in AWS_SECRET_ACCESS_KEY, and none in KEYBOARD.
    [GeneratedRegex("(^|_)(TOKEN|SECRET|SECRETS|PASSWORD|PASSWD|PASS|KEY|CREDENTIAL|CREDENTIALS|WEBHOOK|JWT)(_|$)", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex("""
        https://hooks\.slack\.com/\S+|\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|\bxox[abeoprs]-[\w-]{10,}|\bAIza[\w-]{30,}|\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)|(?<=://[^/\s:@]*:)[^/\s@]+(?=@)
        """)]
    private static partial Regex Known();
}
