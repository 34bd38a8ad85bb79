namespace Infra.Pipelines.Applications;

/// <summary>How a job on GitHub gets a token of the bot.</summary>
internal static class BotToken
{
    /// <summary>
    /// A token for one hour, limited to the estate's repository and the permissions for a pull request: the App signs a JWT with its key, finds its
    /// installation and requests the token. Key and signature are never program arguments, which other processes could read.
    /// </summary>
    /// <remarks>https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app</remarks>
    public const string Script = """
        encode() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
        now=$(date +%s)
        header=$(printf '{"alg":"RS256","typ":"JWT"}' | encode)
        claims=$(jq -cn --arg iss "$BOT_CLIENT_ID" --argjson now "$now" '{iat: ($now - 60), exp: ($now + 540), iss: $iss}' | encode)
        signature=$(printf '%s.%s' "$header" "$claims" | openssl dgst -sha256 -sign <(printf '%s\n' "$BOT_PRIVATE_KEY") -binary | encode)
        request() {
          curl --silent --show-error --fail-with-body --retry 3 --max-time 30 \
            --header @<(printf 'Authorization: Bearer %s.%s.%s\n' "$header" "$claims" "$signature") \
            --header 'Accept: application/vnd.github+json' --header 'X-GitHub-Api-Version: 2022-11-28' "$@"
        }
        installation=$(request "$GITHUB_API_URL/repos/$ESTATE_REPOSITORY/installation" | jq -er '.id | numbers')
        wanted=$(jq -cn --arg name "${ESTATE_REPOSITORY#*/}" \
          '{repositories: [$name], permissions: {checks: "read", contents: "write", pull_requests: "write"}}')
        token=$(request --data "$wanted" "$GITHUB_API_URL/app/installations/$installation/access_tokens" | jq -er '.token | strings')
        echo "::add-mask::$token"
        echo "token=$token" >> "$GITHUB_OUTPUT"
        """;
}
