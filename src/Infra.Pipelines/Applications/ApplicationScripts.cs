namespace Infra.Pipelines.Applications;

/// <summary>
/// The scripts of application repositories, the same on every forge. Every value comes through a variable, never through an
/// expression in the text, and is checked against a pattern before use.
/// </summary>
internal static class ApplicationScripts
{
    /// <summary>Names of hotfixes: part of a branch's name, and of a sentence in a commit.</summary>
    private const string HotfixName = "^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$";

    private const string Commit = "^[0-9a-f]{40}$";

    /// <summary>Chooses whether this run publishes, and the environment of its release.</summary>
    /// <param name="defaultBranch">The branch whose versions are released to the first environment.</param>
    /// <param name="first">The first environment.</param>
    /// <param name="hotfix">The environment of hotfixes.</param>
    /// <param name="output">The file for the results, as a bash word.</param>
    public static string Decide(string defaultBranch, string first, string hotfix, string output) => $$"""
        publish=false environment='' hotfix=''
        case "$EVENT/$REF" in
          pull_request/* | merge_request_event/*) ;;
          push/refs/heads/{{defaultBranch}})
            publish=true environment={{first}}
            ;;
          push/refs/heads/hotfixes/*)
            hotfix=${REF#refs/heads/hotfixes/}
            if ! [[ $hotfix =~ {{HotfixName}} ]]; then
              echo "The name of a hotfix has 1 to 40 lower-case letters, digits and hyphens; this branch is not valid." >&2
              exit 1
            fi
            publish=true environment={{hotfix}}
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
        printf '%s\n' "VERSION=$VERSION" "PUBLISH=$publish" "ENVIRONMENT=$environment" "HOTFIX=$hotfix" >> {{output}}
        """;

    /// <summary>Runs a project's own script in its folder.</summary>
    public static string In(ApplicationProject project, string script) => $"cd {project.Folder} || exit 1\n{script}";

    /// <summary>Publishes once: an existing tag is never moved, so a tested version can't change.</summary>
    public static string Publish(ApplicationProject project) => In(project, $$"""
        if docker manifest inspect "$ARTIFACT" > /dev/null 2>&1; then
          echo "$ARTIFACT is already published."
          exit 0
        fi
        {{project.Publish}}
        """);

    /// <summary>Signs in to the artifact registry; the password is passed through a pipe.</summary>
    public const string SignIn = """
        printf '%s' "$REGISTRY_PASSWORD" | docker login "${ARTIFACT%%/*}" --username "$REGISTRY_USER" --password-stdin
        """;

    /// <summary>Authenticates git with <c>$GIT_TOKEN</c> for the rest of a script; the token is in no file and no program argument.</summary>
    public const string GitAccess = """
        export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="http.$GIT_SERVER/.extraheader"
        GIT_CONFIG_VALUE_0="Authorization: Basic $(printf '%s:%s' "$GIT_USER" "$GIT_TOKEN" | base64 --wrap 0)"
        export GIT_CONFIG_VALUE_0
        """;

    /// <summary>
    /// Proposes the version to the estate. For the first environment the bot merges, because the change was reviewed in this repository; a hotfix
    /// waits for a person of the estate's team.
    /// </summary>
    public static string Release(IEnumerable<ApplicationProject> projects) => $$"""
        versions=({{string.Join(' ', projects.Select(project => $"\"{project.Application.Name}=$VERSION\""))}})
        if [ -n "$HOTFIX" ]; then
          ./infra release "${versions[@]}" --environment "$ENVIRONMENT" --hotfix "Branch hotfixes/$HOTFIX"
        else
          ./infra release "${versions[@]}" --environment "$ENVIRONMENT" --merge
        fi
        """;

    /// <summary>Creates the branch of a hotfix from a reviewed commit: of the default branch, or of another hotfix.</summary>
    public static string Hotfix(string defaultBranch) => $$"""
        if ! [[ $NAME =~ {{HotfixName}} ]]; then
          echo "The name of a hotfix has 1 to 40 lower-case letters, digits and hyphens." >&2
          exit 2
        fi
        if ! [[ $COMMIT =~ {{Commit}} ]]; then
          echo "The base is a full commit: 40 hexadecimal digits in lower case." >&2
          exit 2
        fi
        {{GitAccess}}
        git fetch --quiet "$REMOTE" '+refs/heads/*:refs/remotes/base/*'
        if ! git merge-base --is-ancestor "$COMMIT" refs/remotes/base/{{defaultBranch}} 2> /dev/null &&
          [ -z "$(git for-each-ref --contains "$COMMIT" refs/remotes/base/hotfixes 2> /dev/null)" ]; then
          echo "The base is neither a commit of {{defaultBranch}} nor of a hotfix: a hotfix starts from a reviewed commit." >&2
          exit 1
        fi
        if git show-ref --quiet "refs/remotes/base/hotfixes/$NAME"; then
          echo "hotfixes/$NAME exists: choose another name." >&2
          exit 1
        fi
        git push --quiet --force-with-lease="refs/heads/hotfixes/$NAME:" "$REMOTE" "$COMMIT:refs/heads/hotfixes/$NAME"
        echo "Open a pull request with the fix to hotfixes/$NAME. After the merge it is published and proposed for release."
        """;
}
