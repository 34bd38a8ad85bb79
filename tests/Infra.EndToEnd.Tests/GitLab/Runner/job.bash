# What each bash of a job reads first: a job finds what the image of a runner brings, and no key to any cloud. It builds its program and its
# estate where the code is newer, like everywhere else.
unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY
# A bucket of the emulator has no host name of its own. The stacks do not say so: their backends are what the gates expect. What is simulated
# has no bucket.
[[ ${CI_JOB_NAME:-} == *:simulate-* ]] || export TF_CLI_ARGS_init=-backend-config=use_path_style=true
if [[ $PWD == */.gitlab-ci-local/builds/* && -f cdktf.json && ! -e .infra ]]; then
  mkdir .infra
  ln -s "$RUNNER_IMAGE/.infra/packages" .infra
  # A job keeps the commands for others, or has got them.
  [ -e artifacts ] || cp --recursive --preserve "$RUNNER_IMAGE/artifacts" .
  cp -p "$RUNNER_IMAGE/.infra/cli.stamp" .infra
fi
