# What each bash of a job reads first: a job has no key to any cloud.
unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY
# A bucket of the emulator has no host name of its own, and an answer of its DynamoDB gets lost now and then, so that Terraform is refused by its own lock.
# The stacks do not say so: their backends are what the gates expect. What is simulated has no bucket.
[[ ${CI_JOB_NAME:-} == *:simulate-* ]] || export TF_CLI_ARGS_init="-backend-config=use_path_style=true -backend-config=dynamodb_table="
