namespace Infra.Pipelines.Applications;

/// <summary>
/// The scripts of application repositories. They get every value through a variable and never through an expression in their text, and hold
/// each against a pattern before they use it.
/// </summary>
internal static class ApplicationScripts
{
    /// <summary>Names of hotfixes: part of a branch's name, and of a sentence in a commit.</summary>
    private const string HotfixName = "^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$";

    private const string Commit = "^[0-9a-f]{40}$";

    /// <summary>Decides whether this run publishes, and where its version is released.</summary>
    /// <param name="defaultBranch">The branch whose versions come to the first environment.</param>
    /// <param name="first">The first environment.</param>
    /// <param name="hotfix">The environment of hotfixes.</param>
    /// <param name="output">The variable with the file that takes the results.</param>
    public static string Decide(string defaultBranch, string first, string hotfix, string output) => $$"""
        publish=false
        environment=
        reason=
        case "$EVENT/$REF" in
          pull_request/*) ;;
          push/refs/heads/{{defaultBranch}})
            publish=true
            environment={{first}}
            ;;
          push/refs/heads/hotfixes/*)
            name=${REF#refs/heads/hotfixes/}
            if ! [[ $name =~ {{HotfixName}} ]]; then
              echo "A hotfix is named with 1 to 40 lower-case letters, digits and hyphens; this branch is not." >&2
              exit 1
            fi
            publish=true
            environment={{hotfix}}
            reason="Branch hotfixes/$name"
            ;;
          *)
            echo "Only pull requests, {{defaultBranch}} and hotfixes/* are built." >&2
            exit 1
            ;;
        esac
        if ! [[ $VERSION =~ {{Commit}} ]]; then
          echo "The version is not a full commit." >&2
          exit 1
        fi
        {
          echo "version=$VERSION"
          echo "publish=$publish"
          echo "environment=$environment"
          echo "reason=$reason"
        } >> "${{output}}"
        """;

    /// <summary>Publishes once: a tag that exists is never moved, so that what was tested stays what it was.</summary>
    public static string Publish(ApplicationProject project) => $$"""
        if docker manifest inspect "$ARTIFACT" > /dev/null 2>&1; then
          echo "$ARTIFACT has been published already."
          exit 0
        fi
        {{project.Publish}}
        """;

    /// <summary>Signs in to the registry of the artifact; the password comes through a pipe.</summary>
    public const string Login = """
        printf '%s' "$REGISTRY_PASSWORD" | docker login "${ARTIFACT%%/*}" --username "$REGISTRY_USER" --password-stdin
        """;

    /// <summary>
    /// A token of the bot for an hour, the estate's repository and what a pull request takes: the App signs who it is with its key, finds its
    /// installation and asks. Neither key nor signature is ever an argument of a program, which others on the machine could read.
    /// </summary>
    public const string BotToken = """
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
        wanted=$(jq -cn --arg name "${ESTATE_REPOSITORY#*/}" '{repositories: [$name], permissions: {contents: "write", pull_requests: "write"}}')
        token=$(request --request POST --data "$wanted" "$GITHUB_API_URL/app/installations/$installation/access_tokens" | jq -er '.token | strings')
        echo "::add-mask::$token"
        echo "token=$token" >> "$GITHUB_OUTPUT"
        """;

    /// <summary>
    /// Proposes the version to the estate. For the first environment the bot merges, because the change was reviewed in this repository; a hotfix
    /// waits for a person of the estate's.
    /// </summary>
    public static string Release(IEnumerable<ApplicationProject> projects) => $$"""
        versions=({{string.Join(' ', projects.Select(project => $"\"{project.Application.Name}=$VERSION\""))}})
        if [ -n "$REASON" ]; then
          ./infra release "${versions[@]}" --environment "$ENVIRONMENT" --hotfix "$REASON"
        else
          ./infra release "${versions[@]}" --environment "$ENVIRONMENT" --merge
        fi
        """;

    /// <summary>Makes the branch of a hotfix from a commit that was reviewed, through the forge's interface: nothing is checked out.</summary>
    /// <param name="defaultBranch">Commits on it were reviewed, and so is the end of a hotfix.</param>
    public static string Hotfix(string defaultBranch) => $$"""
        if ! [[ $NAME =~ {{HotfixName}} ]]; then
          echo "A hotfix is named with 1 to 40 lower-case letters, digits and hyphens." >&2
          exit 2
        fi
        if ! [[ $COMMIT =~ {{Commit}} ]]; then
          echo "The base is a full commit: 40 hexadecimal digits in lower case." >&2
          exit 2
        fi
        request() {
          curl --silent --show-error --fail-with-body --retry 3 --max-time 30 \
            --header @<(printf 'Authorization: Bearer %s\n' "$GITHUB_TOKEN") \
            --header 'Accept: application/vnd.github+json' --header 'X-GitHub-Api-Version: 2022-11-28' "$@"
        }
        repository=$GITHUB_API_URL/repos/$GITHUB_REPOSITORY
        released() { request "$repository/compare/$COMMIT...{{defaultBranch}}" | jq -e '.status == "ahead" or .status == "identical"' > /dev/null; }
        fixed() { request "$repository/commits/$COMMIT/branches-where-head" | jq -e 'any(.[]; .name | startswith("hotfixes/"))' > /dev/null; }
        if ! released && ! fixed; then
          echo "The base is neither a commit of {{defaultBranch}} nor the end of a hotfix: a hotfix starts from what was reviewed." >&2
          exit 1
        fi
        branch=$(jq -cn --arg ref "refs/heads/hotfixes/$NAME" --arg sha "$COMMIT" '{ref: $ref, sha: $sha}')
        request --request POST --data "$branch" "$repository/git/refs" > /dev/null
        echo "Open a pull request with the correction to hotfixes/$NAME. Once merged it is published and proposed for release."
        """;
}
