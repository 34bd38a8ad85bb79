using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Terraform;

/// <summary>What in an argument is a secret: by the name of the argument or of a variable in it, or by the form that keys have.</summary>
internal static partial class SecretText
{
    private const string Whose = "a literal: anyone who reads the code or the state has it";

    // How a variable says that it holds a secret.
    private const string Marked = "sensitive";

    // The same few hundred names come again and again.
    private static readonly ConcurrentDictionary<string, bool> Known = [];

    // How an entry of a list of variables is called, and what holds its value.
    private static readonly string[] Keys = ["name", "key", "variable_name", "secret_name"];

    /// <summary>What was found in an argument; null where nothing is.</summary>
    public static string? Of(string name, PolicyValue value)
    {
        if (value.Json is not JsonValue || value.Text is not { Length: > 0 } text || IsElsewhere(value)) return null;
        if (IsNamed(name) || (name == "value" && Keys.Any(key => Sibling(value, key) is { } entry && Entry().IsMatch(entry)))) return IsLiteral(value, text) ? Whose : null;
        if (value.Resource.Type == "variable" && name != Marked && value.Resource[Marked].Is("true")) return Whose;
        return Key().Match(text) is { Success: true } key && IsWritten(value) ? $"a key in its text, {key.Value[..4]}…: anyone who reads the code or the state has it"
            : InJson(text) && IsWritten(value) ? $"a secret in its text is {Whose}" : null;
    }

    private static bool IsNamed(string name) => Known.GetOrAdd(name, text => Name().IsMatch(text));

    // A data source reads what others keep; what a provider is given has a rule of its own.
    private static bool IsElsewhere(PolicyValue value) => value.Resource.Type.Split('.')[0] is "data" or "provider" or "ephemeral";

    private static bool IsLiteral(PolicyValue value, string text) =>
        !Reference().IsMatch(text) && !value.Is("true") && !value.Is("false") && IsWritten(value);

    /// <summary>
    /// Whether somebody wrote it. What a provider computed is no literal: an unchanged value of a plan may be that, one that is known of a
    /// resource before it is made, or that the plan changes, is not.
    /// </summary>
    private static bool IsWritten(PolicyValue value)
    {
        var resource = value.Resource;
        if (resource.Source == PolicySource.Synth) return true;
        if (resource.Written is { } written && JsonPath.Get(written, value.Path) is JsonValue constant) return !constant.ToString().Contains("${", StringComparison.Ordinal);
        return resource.Type is "variable" or "locals" or "output" || (resource.Written is null && (resource.Action == PlannedAction.Create || IsNew(value)));
    }

    private static bool IsNew(PolicyValue value) =>
        value.Resource is { Action: PlannedAction.Update or PlannedAction.Replace, Prior: { } prior } && !JsonNode.DeepEquals(JsonPath.Get(prior, value.Path), value.Json);

    private static string? Sibling(PolicyValue value, string name) =>
        JsonPath.Get(value.Resource.Body, value.Path[..(value.Path.LastIndexOf('.') + 1)] + name) is JsonValue sibling ? sibling.ToString() : null;

    // Definitions of containers and the like are JSON in a text.
    private static bool InJson(string text)
    {
        if (text[0] is not ('[' or '{') || !Hint().IsMatch(text)) return false;
        try
        {
            return Holds(JsonNode.Parse(text));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Holds(JsonNode? node) => node switch
    {
        JsonArray list => list.Any(Holds),
        JsonObject block => block.Any(member => Holds(member.Value) || (IsLiteral(member.Value) && IsNamed(member.Key)))
            || (IsLiteral(block["value"]) && Keys.Any(key => block[key] is JsonValue name && Entry().IsMatch(name.ToString()))),
        _ => false,
    };

    private static bool IsLiteral(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.ToString() is { Length: > 0 } text && !Reference().IsMatch(text);

    [GeneratedRegex(@"(?i)^(.*_)?(password|passwd|plaintext_value|secret_string|secret_binary|client_secret|secret_data|auth_token|access_token|oauth_?token|private_key|private_key_pem|access_key_secret|secret_access_key|secret_key|connection_string|shared_key|preshared_key|shared_secret|admin_ssh_private_key|sas_token|account_key|primary_key|webhook_secret|api_token|api_?key|token_value|plaintext)$")]
    private static partial Regex Name();

    // A variable of a program or of a pipeline is called for people.
    [GeneratedRegex("(?i)(secret|passw(or)?d|passwd|token|api_?key|private_?key|access_?key|credential)s?$")]
    private static partial Regex Entry();

    // The name of a secret somewhere else, or an expression of a template.
    [GeneratedRegex(@"^(arn:|projects/|https://[^/]+\.vault\.azure\.net/|vault:|ssm:|@Microsoft\.KeyVault|/subscriptions/|\{\{|\$|secretref:)")]
    private static partial Regex Reference();

    // Keys that their makers give a form of its own.
    [GeneratedRegex(@"\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_\w{40}|\bglpat-[\w-]{20}|-----BEGIN (RSA |EC |OPENSSH |DSA )?PRIVATE KEY-----|\bAIza[0-9A-Za-z_-]{35}|\bxox[abpr]-[0-9A-Za-z-]{10}|AccountKey=[A-Za-z0-9+/=]{20}|\bsk_live_[0-9a-zA-Z]{20}|""type"":\s*""service_account""")]
    private static partial Regex Key();

    [GeneratedRegex("(?i)passw|secret|token|api_?key|private_key|access_key")]
    private static partial Regex Hint();
}
